import { chownSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { maildirOf } from './threads.mjs';

const END = '\r\n.\r\n';

/**
 * A mail server on loopback that passes nothing on: what is sent goes into the mailboxes below `folder`, and
 * who has none there is refused.
 * @param {string} folder see `writeMailboxes`
 * @param {{uid: number, gid: number}} owner of the mailboxes
 * @returns {Promise<{port: number, close(): void}>}
 */
export async function startSink(folder, owner) {
  let delivered = 0;
  const deliver = (address, source) => {
    delivered += 1;
    const box = maildirOf(folder, address);
    const name = `${Math.floor(Date.now() / 1000)}.M${delivered}P${process.pid}.localhost`;
    const written = join(box, 'tmp', name);
    writeFileSync(written, source);
    chownSync(written, owner.uid, owner.gid);
    renameSync(written, join(box, 'new', name));
  };
  const sockets = new Set();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, address => existsSync(maildirOf(folder, address)), deliver);
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  return {
    port: server.address().port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** One connection: `latin1` all the way keeps every byte. */
function converse(socket, hasMailbox, deliver) {
  let heard = '';
  let inMail = false;
  let recipients = [];
  const say = line => socket.write(`${line}\r\n`);
  const answer = line => {
    const [, address = ''] = /<([^<>]*)>/.exec(line) ?? [];
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO':
        return socket.write('250-localhost\r\n250 8BITMIME\r\n');
      case 'HELO':
      case 'NOOP':
        return say('250 localhost');
      case 'MAIL':
      case 'RSET':
        recipients = [];
        return say('250 ok');
      case 'RCPT':
        if (!/^[\w.+-]+@[\w.-]+$/.test(address) || !hasMailbox(address.toLowerCase()))
          return say('550 5.1.1 no such mailbox');
        recipients.push(address.toLowerCase());
        return say('250 ok');
      case 'DATA':
        inMail = true;
        return say('354 go on');
      case 'QUIT':
        say('221 bye');
        return socket.end();
      default:
        return say('502 not known here');
    }
  };
  say('220 localhost');
  socket.setEncoding('latin1');
  socket.on('data', text => {
    heard += text;
    while (true) {
      const end = heard.indexOf(inMail ? END : '\r\n');
      if (end < 0) return;
      if (inMail) {
        const source = heard.slice(0, end + 2).replace(/^\.\./gm, '.');
        heard = heard.slice(end + END.length);
        inMail = false;
        for (const address of recipients)
          deliver(address, Buffer.from(source.replaceAll('\r\n', '\n'), 'latin1'));
        say('250 delivered');
      } else {
        const line = heard.slice(0, end);
        heard = heard.slice(end + 2);
        answer(line);
      }
    }
  });
}
