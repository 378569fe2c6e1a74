import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and remembers who asked for what. */
export interface Outgoing {
  port: number;
  /** What was asked for that the browser does not ask for by itself: `CONNECT host:443`, `GET http://…`. */
  asked(): string[];
  close(): void;
}

/**
 * Hosts that browsers ask by themselves (updates, sign-in, suggestions), whatever is installed in them, and
 * the hosts of mail and calls, whose pages are answered before they reach the network.
 */
const BROWSERS_OWN = [
  /(^|\.)(googleapis|gvt1|gstatic)\.com$/,
  /^(accounts|clients\d|mail|www)\.google\.com$/,
  /^app\.zoom\.us$/,
  /^(redirector|edgedl\.me)\.gvt1\.com$/,
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net)$/,
];

/** Starts a proxy on loopback: what leaves the browser, also from workers and hidden pages, is seen here. */
export async function watchOutgoing(): Promise<Outgoing> {
  const asked: { host: string; line: string }[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push({ host: URL.canParse(url) ? new URL(url).hostname : url, line: `${request.method} ${url}` });
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    const target = request.url ?? '';
    asked.push({ host: target.replace(/:\d+$/, ''), line: `CONNECT ${target}` });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    asked: () =>
      asked.filter(({ host }) => !BROWSERS_OWN.some(own => own.test(host))).map(({ line }) => line),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
