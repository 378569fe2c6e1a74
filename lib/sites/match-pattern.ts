/**
 * Whether a match pattern of the web (`http`, `https` or `*`, which is both) holds an address, by the browsers'
 * rules: a host without port holds every port, `*.host` holds the host itself too, and the path is compared with path and
 * query, without the fragment. A wrong pattern or address matches nothing.
 * Source: developer.mozilla.org, WebExtensions, "Match patterns".
 */
export function matchesPattern(pattern: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)(?::(\*|\d+))?(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme = '', host = '', ports, path = ''] = parts;
  if (scheme === '*' ? !/^https?:$/.test(protocol) : `${scheme}:` !== protocol) return false;
  return (
    holdsHost(host.toLowerCase(), hostname) &&
    (ports === undefined || ports === '*' || ports === (port || (protocol === 'https:' ? '443' : '80'))) &&
    holdsPath(path, pathname + search)
  );
}

/** The same for the host of a pattern, as `hostOf` gives it: `*.crm.example`, or a host with whatever port. */
export function matchesHost(host: string, url: string): boolean {
  return matchesPattern(`*://${host}/*`, url);
}

function holdsHost(host: string, hostname: string): boolean {
  if (host === '*') return true;
  if (!host.startsWith('*.')) return host === hostname;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

/** `*` stands for any characters; walked by hand, since `a*a*a*` as a regular expression can take very long. */
function holdsPath(glob: string, path: string): boolean {
  const pieces = glob.split('*');
  const first = pieces.shift() ?? '';
  const last = pieces.pop();
  if (last === undefined) return path === first;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const hit = path.indexOf(piece, at);
    if (hit < 0) return false;
    at = hit + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
