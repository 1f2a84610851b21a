# Sourced by the scripts beside it: where things are, how to speak, and a Node that is new enough.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
script=build-scripts/$(basename "$0")
cd "$root"

say() { printf '== %s\n' "$*" >&2; }
die() { printf '%s: %s\n' "$script" "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# Prints the comment at the top of the script that is running.
usage() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$root/$script"; }

# Emscripten's optimiser needs acorn: Debian's lies where a Node that is not Debian's does not look.
export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"
# setup puts a Node there where the system has none that is new enough.
export PATH="$root/build/tools/node_modules/.bin:$PATH"

node_is_new_enough() { has node && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; }

# step LOG WHAT COMMAND…: says what is being done and how far it is, shows the output only where it fails.
step() {
  local log=build/logs/$1.log what=$2 started=$SECONDS shown=$SECONDS line
  shift 2
  mkdir -p build/logs
  say "$what"
  "$@" >"$log" 2>&1 </dev/null &
  local job=$!
  while kill -0 "$job" 2>/dev/null; do
    sleep 0.2
    if [ -t 2 ] && [ $((SECONDS - started)) -ge 1 ]; then
      line=$(tail -n 1 "$log" | tr -d '\r' | cut -c 1-100)
      printf '\r\033[K   %4d s  %s' $((SECONDS - started)) "$line" >&2
    elif [ ! -t 2 ] && [ $((SECONDS - shown)) -ge 20 ]; then
      shown=$SECONDS
      printf '   %4d s  %s\n' $((SECONDS - started)) "$(tail -n 1 "$log" | cut -c 1-100)" >&2
    fi
  done
  if [ -t 2 ]; then printf '\r\033[K' >&2; fi
  if ! wait "$job"; then
    tail -n 60 "$log" >&2
    printf '%s: failed: %s (all of its output: %s)\n' "$script" "$what" "$log" >&2
    return 1
  fi
}

# changed STAMP PATH…: is anything there newer than the stamp? Directories count, so that removed files show.
changed() {
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" \( -name node_modules -o -path js/dist \) -prune -o -newer "$stamp" -print -quit)" ]
}
