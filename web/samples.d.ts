// Made by web/build.mjs from web/samples and the package's licences.

declare module 'page:samples' {
  import type { ArticleInput } from 'coverlap';
  const samples: (ArticleInput & { id: string })[];
  export default samples;
}

declare module 'page:licences' {
  const text: string;
  export default text;
}

declare module '*.css' {
  const text: string;
  export default text;
}

declare const COVERLAP_VERSION: string;
