import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './apt.mjs';

// Only what Node 20 has built in may be imported here: this runs before the first `npm ci`.

/** The project's folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Whether the module of this `import.meta.url` is the script that was started. */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
}

/** The tools ask for this Node; an older one hands over to the copy that npm installs. */
const NODE = 22;

const DEBIAN = [
  'chromium',
  'chromium-l10n',
  'firefox-esr',
  'firefox-esr-l10n-zh-cn',
  'xvfb',
  'xauth',
  'openbox',
  'xdotool',
  'x11-utils',
  'imagemagick',
  'fonts-liberation',
  'fonts-noto-cjk',
];

/** An error whose message is a sentence for the person, without a stack. */
export class SetupError extends Error {}

/** Prints a `SetupError` as its sentence, anything else whole, and makes the exit code 1. */
export function report(error) {
  process.exitCode = 1;
  console.error(error instanceof SetupError ? `\n${error.message}` : error);
}

/** What a tool prints is its answer, which others read: what goes before is told on the other stream. */
const QUIET = ['ignore', 2, 2];

/** Makes what a fresh clone lacks: packages, and the settings that `tsconfig.json` extends, which bundlers read too. */
export async function ensureModules() {
  await installIn(ROOT);
  if (existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) return;
  const code = await run(modernNode(), [command('wxt'), 'prepare'], { stdio: QUIET });
  if (code !== 0) throw new SetupError(`wxt prepare ended with code ${code}: what it printed says why.`);
}

/** Runs `npm ci` in a folder where node_modules is missing or older than the lock. */
export async function installIn(folder) {
  const lock = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error(`Installing packages: npm ci${folder === ROOT ? '' : ` in ${relative(ROOT, folder)}`}`);
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, 'ci'], { cwd: folder, stdio: QUIET })
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci'], {
        cwd: folder,
        stdio: QUIET,
        shell: process.platform === 'win32',
      });
  if (code !== 0) throw new SetupError(`npm ci ended with code ${code}: what it printed says why.`);
}

/** Node 22 or later: this one, or the one that the packages bring. */
export function modernNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE) return process.execPath;
  const { platform, arch } = process;
  const system = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  for (const name of [`node-${system}-${arch}`, `node-bin-${system}-${arch}`]) {
    const path = join(ROOT, 'node_modules', name, 'bin', file);
    if (existsSync(path)) return path;
  }
  throw new SetupError(
    `The tools need Node ${NODE} or later; this is ${process.versions.node}, and npm has no newer one for ${platform} ${arch}. Install Node 24 and run the command again.`,
  );
}

/**
 * True where this process is modern enough. Otherwise runs the script again under the packages' own Node,
 * with the same arguments, takes over its exit code, and gives false: the caller then has nothing to do.
 * @param {string} url `import.meta.url` of the script
 */
export async function runsOnModernNode(url) {
  const node = modernNode();
  if (node === process.execPath) return true;
  // Ctrl+C reaches both: the script itself ends what it started, and this one waits for it.
  const wait = () => {};
  process.on('SIGINT', wait);
  process.exitCode = await run(node, [fileURLToPath(url), ...process.argv.slice(2)]);
  process.off('SIGINT', wait);
  return false;
}

/** Path of a package's command, to be run by `modernNode()`: the shims in `.bin` differ by system. */
export function command(packageName, name = packageName) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/**
 * Runs a program in the project's folder and shows what it prints.
 * @returns {Promise<number>} its exit code; 1 where it was ended by a signal
 */
export function run(program, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', failed);
    child.once('close', code => done(code ?? 1));
  });
}

const onPath = name => {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean))
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (isProgram(path)) return path;
    }
  return undefined;
};

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const MAC = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
const WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  name => process.env[name] ?? [],
);
const mac = (app, program) => MAC.map(folder => join(folder, `${app}.app`, 'Contents', 'MacOS', program));
const windows = path => WINDOWS.map(folder => join(folder, ...path.split('/')));

/** Where a browser can be, by system. */
const PLACES = {
  chrome: {
    linux: ['google-chrome-stable', 'google-chrome'],
    darwin: mac('Google Chrome', 'Google Chrome'),
    win32: windows('Google/Chrome/Application/chrome.exe'),
  },
  edge: {
    linux: ['microsoft-edge-stable', 'microsoft-edge'],
    darwin: mac('Microsoft Edge', 'Microsoft Edge'),
    win32: windows('Microsoft/Edge/Application/msedge.exe'),
  },
  chromium: {
    linux: ['chromium', 'chromium-browser'],
    darwin: mac('Chromium', 'Chromium'),
    win32: windows('Chromium/Application/chrome.exe'),
  },
  firefox: {
    linux: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    darwin: [...mac('Firefox', 'firefox'), ...mac('Firefox Developer Edition', 'firefox')],
    win32: [...windows('Mozilla Firefox/firefox.exe'), ...windows('Firefox Developer Edition/firefox.exe')],
  },
};

const KINDS = {
  /** Tests: the plainest Chromium first. */
  chromium: ['chromium', 'chrome', 'edge'],
  /** `npm run try`: what the person uses first. */
  own: ['chrome', 'edge', 'chromium'],
  firefox: ['firefox'],
};

const VARIABLE = { chromium: 'YESFIRST_CHROMIUM', own: 'YESFIRST_CHROMIUM', firefox: 'YESFIRST_FIREFOX' };

/**
 * Path of an installed browser, or `undefined`.
 * @param {'chromium' | 'own' | 'firefox'} kind `own`: the person's Chrome, Edge or Chromium
 */
export function browserPath(kind) {
  const chosen = process.env[VARIABLE[kind]];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new SetupError(`${VARIABLE[kind]} is set to ${chosen}, and that is no program.`);
  }
  for (const name of KINDS[kind])
    for (const place of PLACES[name][process.platform] ?? []) {
      const path = process.platform === 'linux' ? onPath(place) : isProgram(place) ? place : undefined;
      if (path) return path;
    }
  return undefined;
}

const isDebian = () =>
  process.platform === 'linux' && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;
const canInstall = () => isDebian() && process.getuid?.() === 0;

/** Debian's packages keep the browsers' Chinese apart: without it their extensions speak English. */
const CHINESE = {
  '/usr/lib/chromium': '/usr/lib/chromium/locales/zh-CN.pak',
  '/usr/lib/firefox-esr':
    '/usr/lib/firefox-esr/browser/extensions/langpack-zh-CN@firefox-esr.mozilla.org.xpi',
};
const lacksChinese = () =>
  Object.entries(CHINESE).some(([folder, file]) => existsSync(folder) && !existsSync(file));

/**
 * Path of a browser. On Debian or Ubuntu as root a missing one is installed; elsewhere a sentence says what
 * to install.
 * @param {'chromium' | 'own' | 'firefox'} kind
 */
export async function findBrowser(kind) {
  const found = browserPath(kind);
  if (found && !(lacksChinese() && canInstall())) return found;
  if (canInstall()) {
    await installOnDebian();
    const installed = browserPath(kind);
    if (installed) return installed;
  }
  const what = kind === 'firefox' ? 'Firefox' : 'Chrome, Edge or Chromium';
  const how = isDebian()
    ? ` On Debian and Ubuntu, as root: apt-get install ${DEBIAN.join(' ')}`
    : ` Install it${kind === 'firefox' ? '' : ' (one of them is enough)'} and run the command again; ${VARIABLE[kind]} can name its program where it stands in an unusual place.`;
  throw new SetupError(`${what} was not found on this computer.${how}`);
}

/** The programs for a virtual screen; false where they are not there and can't be installed. */
export async function ensureScreen() {
  const there = () => ['Xvfb', 'openbox', 'xdotool', 'import'].every(onPath);
  if (process.platform !== 'linux') return false;
  if (!there() && canInstall()) await installOnDebian();
  return there();
}

/** Installs browsers, a virtual screen and fonts. */
const installOnDebian = () => installPackages(DEBIAN);

/** Whether `installPackages` can be of use here. */
export const canInstallPackages = canInstall;

/** The version that a browser says of itself, or its path where it says nothing. */
export function versionOf(path) {
  if (process.platform === 'win32') return path;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return stdout?.trim().split('\n').at(-1) || path;
}
