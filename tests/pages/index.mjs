import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const FOLDER = new URL('./gmail/', import.meta.url);
const TYPES = { html: 'text/html', css: 'text/css', mjs: 'text/javascript', svg: 'image/svg+xml' };

/** As strict as a page can be: nothing of ours may lean on what a mail site might not allow. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * What the sample mailbox answers for a path of its host: the page at `/` and under `/mail/`, its files under
 * `/mailbox/`. Works for a route handler, an interception and a server alike.
 * @param {string} pathname path without query, like `/mail/u/0/`
 * @returns {Promise<{status: number, headers: Record<string, string>, body: Buffer}>}
 */
export async function servePage(pathname) {
  const file = fileOf(pathname);
  const type = file && TYPES[file.slice(file.lastIndexOf('.') + 1)];
  if (!type)
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not found') };
  const body = await readFile(new URL(file, FOLDER));
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  if (file === 'index.html') headers['content-security-policy'] = POLICY;
  return { status: 200, headers, body };
}

function fileOf(pathname) {
  if (pathname === '/' || /^\/mail(?:\/|$)/.test(pathname)) return 'index.html';
  return /^\/mailbox\/([a-z-]+\.(?:css|mjs|svg))$/.exec(pathname)?.[1];
}

/**
 * Serves the sample mailbox on loopback.
 * @param {number} [port] 0 for any free one
 * @returns {Promise<{origin: string, close(): Promise<void>}>}
 */
export async function serveMailbox(port = 0) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    try {
      const { status, headers, body } = await servePage(pathname);
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
