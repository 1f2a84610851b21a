// Trusted Types, for pages that demand them. The page's policy must not become a way to run other scripts or markup: it
// passes the one value that is being used, nothing else.

interface Policy {
  createScriptURL(url: string): string;
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const policies = new Map<string, Policy>();
let approved: string | undefined;

/** `url` for `new Worker`, or as it is where the page demands nothing or does not allow the policy. */
export function trustedUrl(url: string, name?: string): string {
  return pass(url, (policy) => policy.createScriptURL(url), name);
}

/** `html` for a parser. */
export function trustedHtml(html: string, name?: string): string {
  return pass(html, (policy) => policy.createHTML(html), name);
}

function pass(value: string, use: (policy: Policy) => string, name = 'coverlap'): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return value;
  const same = (candidate: string) => (candidate === approved ? candidate : '');
  try {
    const policy = policies.get(name) ?? trustedTypes.createPolicy(name, { createScriptURL: same, createHTML: same });
    policies.set(name, policy);
    approved = value;
    return use(policy);
  } catch {
    return value;
  } finally {
    approved = undefined;
  }
}
