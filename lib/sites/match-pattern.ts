/**
 * Whether a match pattern holds an address, by the browsers' rules: `*` as scheme is http or https, a host
 * without port holds every port, `*.host` holds the host itself too, and the path is compared with path and
 * query, without the fragment. A wrong pattern or address matches nothing.
 * Source: developer.mozilla.org, WebExtensions, "Match patterns".
 */
export function matchesPattern(pattern: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const scheme = protocol.slice(0, -1);
  if (pattern === '<all_urls>') return /^(?:https?|wss?|ftp|file)$/.test(scheme);
  const parts = /^(\*|https?|wss?|ftp|file):\/\/(\*|(?:\*\.)?[^/*:]+|)(?::(\*|\d+))?(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, schemes = '', host = '', ports, path = ''] = parts;
  if (schemes === '*' ? !/^https?$/.test(scheme) : schemes !== scheme) return false;
  if ((host === '') !== (scheme === 'file')) return false;
  return (
    holdsHost(host.toLowerCase(), hostname) &&
    (ports === undefined || ports === '*' || ports === (port || defaultPort(scheme))) &&
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

function defaultPort(scheme: string): string {
  return scheme === 'https' || scheme === 'wss' ? '443' : '80';
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
