#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

// Playwright's test runner starts this in the place of Firefox (`playwright.firefox.config.ts`). It asks a Firefox for
// what an ESR does not know yet, before anything else; that is answered here, and all the rest goes through.

/** Says how a page's media queries answer: no page of the contract asks. */
const NOT_KNOWN = new Set(['emulation.setMediaFeaturesOverride']);
const READY = /WebDriver BiDi listening on (ws:\/\/\S+)/;

const firefox = spawn(process.env.YESFIRST_FIREFOX, process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.on('exit', code => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => firefox.kill(signal));

createInterface(firefox.stderr).on('line', line => {
  const [, real] = READY.exec(line) ?? [];
  if (!real) return console.error(line);
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('listening', () =>
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`),
  );
  server.on('connection', (driver, { url }) => passBetween(driver, new WebSocket(real + url)));
});

function passBetween(driver, browser) {
  const waiting = [];
  browser.on('open', () => {
    for (const text of waiting.splice(0)) browser.send(text);
  });
  driver.on('message', data => {
    const text = String(data);
    const { id, method } = JSON.parse(text);
    if (NOT_KNOWN.has(method)) driver.send(JSON.stringify({ type: 'success', id, result: {} }));
    else if (browser.readyState === WebSocket.OPEN) browser.send(text);
    else waiting.push(text);
  });
  browser.on('message', data => driver.send(String(data)));
  browser.on('close', () => driver.close());
  driver.on('close', () => browser.close());
  for (const one of [driver, browser]) one.on('error', error => console.error(String(error)));
}
