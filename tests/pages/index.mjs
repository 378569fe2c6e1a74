import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const TYPES = { html: 'text/html', css: 'text/css', mjs: 'text/javascript', svg: 'image/svg+xml' };

/** As strict as a page can be: nothing of ours may lean on what a mail site might not allow. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * What a sample site answers for a path of its host: its page at any, its files under `/mailbox/`, and what all
 * sites share under `/shared/`. Works for a route handler, an interception and a server alike.
 * @param {string} pathname path without query, like `/mail/u/0/`
 * @param {string} [site] the folder beside this file
 * @returns {Promise<{status: number, headers: Record<string, string>, body: Buffer}>}
 */
export async function servePage(pathname, site = 'gmail') {
  const file = fileOf(pathname, site);
  const type = file && TYPES[file.slice(file.lastIndexOf('.') + 1)];
  if (!type)
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not found') };
  const body = await readFile(new URL(file, import.meta.url));
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  if (file.endsWith('/index.html')) headers['content-security-policy'] = POLICY;
  return { status: 200, headers, body };
}

/** Gmail's host has other products too; the other sites answer every address of theirs. */
function fileOf(pathname, site) {
  const [, folder, name] = /^\/(mailbox|shared)\/([a-z-]+\.(?:css|mjs|svg))$/.exec(pathname) ?? [];
  if (folder) return `./${folder === 'shared' ? 'shared' : site}/${name}`;
  if (site !== 'gmail' || pathname === '/' || /^\/mail(?:\/|$)/.test(pathname)) return `./${site}/index.html`;
  return undefined;
}

/**
 * Serves the sample mailbox on loopback, or another sample site.
 * @param {number} [port] 0 for any free one
 * @param {string} [site] the folder beside this file
 * @returns {Promise<{origin: string, close(): Promise<void>}>}
 */
export async function serveMailbox(port = 0, site = 'gmail') {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    try {
      const { status, headers, body } = await servePage(pathname, site);
      response.writeHead(status, headers).end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}
