/** Plain keys and their values, as an administrator sets them. */
export type PolicyValues = Record<string, string | boolean | number | string[]>;

export type PolicyBrowser = 'chrome' | 'edge' | 'chromium' | 'firefox';
export type PolicySystem = 'linux' | 'windows' | 'mac';

export interface PolicyOrder {
  browser: PolicyBrowser;
  system: PolicySystem;
  /** The extension's id in that browser. */
  id: string;
  values: PolicyValues;
  /** Where a forced installation gets it from: an update address (Chrome, Edge, Chromium), or that of a signed file (Firefox). */
  installFrom?: string;
}

export interface PolicyFile {
  name: string;
  /** Where it goes, or what is done with it. */
  place: string;
  type: string;
  text: string;
}

const PRODUCTS = {
  chrome: {
    linux: '/etc/opt/chrome/policies/managed/yesfirst.json',
    windows: 'SOFTWARE\\Policies\\Google\\Chrome',
    mac: 'com.google.Chrome',
  },
  edge: {
    linux: '/etc/opt/edge/policies/managed/yesfirst.json',
    windows: 'SOFTWARE\\Policies\\Microsoft\\Edge',
    mac: 'com.microsoft.Edge',
  },
  chromium: {
    linux: '/etc/chromium/policies/managed/yesfirst.json',
    windows: 'SOFTWARE\\Policies\\Chromium',
    mac: 'org.chromium.Chromium',
  },
  firefox: {
    linux: '/etc/firefox/policies/policies.json',
    windows: 'SOFTWARE\\Policies\\Mozilla\\Firefox',
    mac: 'org.mozilla.firefox',
  },
} as const;

type Value = PolicyValues[string] | Tree;
interface Tree {
  [key: string]: Value;
}

/**
 * A file as it is saved. Windows reads a registry file of this version as UTF-16, and any other as the old code page
 * of the machine, in which Chinese words would be others.
 */
export function policyBytes({ name, text }: PolicyFile): Uint8Array<ArrayBuffer> {
  if (!name.endsWith('.reg')) return new TextEncoder().encode(text);
  const whole = `\ufeff${text}`;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < whole.length; i++) view.setUint16(i * 2, whole.charCodeAt(i), true);
  return bytes;
}

/** The ready file for one browser on one system. */
export function policyFile(order: PolicyOrder): PolicyFile {
  const { browser, system } = order;
  const product = PRODUCTS[browser];
  const policies = browser === 'firefox' ? firefoxPolicies(order) : chromiumPolicies(order);
  if (system === 'windows')
    return {
      name: `yesfirst-${browser}.reg`,
      place: `HKEY_LOCAL_MACHINE\\${product.windows}`,
      type: 'text/plain',
      text: registry(product.windows, policies),
    };
  if (system === 'mac')
    return {
      name: `yesfirst-${browser}.mobileconfig`,
      place: product.mac,
      type: 'application/x-apple-aspen-config',
      text: profile(order, product.mac),
    };
  const whole = browser === 'firefox' ? { policies } : { ...policies, ...thirdParty(order) };
  return {
    name: browser === 'firefox' ? 'policies.json' : 'yesfirst.json',
    place: product.linux,
    type: 'application/json',
    text: `${JSON.stringify(whole, null, 2)}\n`,
  };
}

const thirdParty = ({ id, values }: PolicyOrder): Tree => ({ '3rdparty': { extensions: { [id]: values } } });

function chromiumPolicies({ id, values, installFrom, system }: PolicyOrder): Tree {
  const forced: Tree = installFrom ? { ExtensionInstallForcelist: [`${id};${installFrom}`] } : {};
  // In the registry an extension's own keys stand one step deeper than in a file.
  return system === 'windows'
    ? { ...forced, '3rdparty': { extensions: { [id]: { policy: values } } } }
    : forced;
}

function firefoxPolicies({ id, values, installFrom }: PolicyOrder): Tree {
  return {
    ...(installFrom
      ? { ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: installFrom } } }
      : {}),
    '3rdparty': { Extensions: { [id]: values } },
  };
}

/**
 * In the registry other extensions stand in the same list under numbers of their own, mostly from 1: Chromium takes
 * any number, and this one is not taken.
 */
const FORCED = '59455346';

const isTree = (value: Value): value is Tree => typeof value === 'object' && !Array.isArray(value);
const quoted = (text: string): string =>
  `"${text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;

function registry(root: string, policies: Tree): string {
  const keys: string[] = [];
  const write = (path: string, tree: Tree) => {
    const lines: string[] = [];
    const below: [string, Tree][] = [];
    for (const [name, value] of Object.entries(tree)) {
      if (isTree(value)) below.push([name, value]);
      else if (Array.isArray(value))
        below.push([
          name,
          Object.fromEntries(
            value.map((one, i) => [name === 'ExtensionInstallForcelist' ? FORCED : String(i + 1), one]),
          ),
        ]);
      else if (typeof value === 'string') lines.push(`${quoted(name)}=${quoted(value)}`);
      else lines.push(`${quoted(name)}=dword:${Number(value).toString(16).padStart(8, '0')}`);
    }
    if (lines.length > 0) keys.push([`[HKEY_LOCAL_MACHINE\\${path}]`, ...lines].join('\r\n'));
    for (const [name, one] of below) write(`${path}\\${name}`, one);
  };
  write(root, policies);
  return `Windows Registry Editor Version 5.00\r\n\r\n${keys.join('\r\n\r\n')}\r\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function plist(value: Value, indent: string): string {
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>`;
  const deeper = `${indent}  `;
  if (Array.isArray(value))
    return `${indent}<array>\n${value.map(one => plist(one, deeper)).join('\n')}\n${indent}</array>`;
  const pairs = Object.entries(value).map(
    ([key, one]) => `${deeper}<key>${escaped(key)}</key>\n${plist(one, deeper)}`,
  );
  return `${indent}<dict>\n${pairs.join('\n')}\n${indent}</dict>`;
}

const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

function profile(order: PolicyOrder, domain: string): string {
  const { browser, id, values } = order;
  // Each browser's own: of two profiles with one id the second takes the place of the first.
  const uuid = (n: number) =>
    `59455346-0000-4000-8000-0000000000${Object.keys(PRODUCTS).indexOf(browser)}${n}`;
  const payload = (type: string, content: Tree, n: number): Tree => ({
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: `example.yesfirst.${browser}.${n}`,
    PayloadUUID: uuid(n),
    PayloadDisplayName: 'Yesfirst',
    ...content,
  });
  const payloads =
    browser === 'firefox'
      ? [payload(domain, { EnterprisePoliciesEnabled: true, ...firefoxPolicies(order) }, 1)]
      : [
          payload(`${domain}.extensions.${id}`, values, 1),
          ...(order.installFrom ? [payload(domain, chromiumPolicies(order), 2)] : []),
        ];
  const whole = {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: `example.yesfirst.${browser}`,
    PayloadUUID: uuid(0),
    PayloadDisplayName: 'Yesfirst',
    // For everybody who uses the machine.
    PayloadScope: 'System',
    PayloadContent: payloads as unknown as string[],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${DOCTYPE}\n<plist version="1.0">\n${plist(whole, '')}\n</plist>\n`;
}
