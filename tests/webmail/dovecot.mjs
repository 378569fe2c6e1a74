import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startProgram } from './programs.mjs';
import { ACCOUNTS, maildirOf } from './threads.mjs';

/** As Dovecot 2.3 reads it. */
const configuration = (folder, port) => `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:%h
first_valid_uid = 1
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%Lu ${folder}/users
}
userdb {
  driver = passwd-file
  args = username_format=%Lu ${folder}/users
}
namespace inbox {
  inbox = yes
  separator = .
  mailbox Drafts {
    special_use = \\Drafts
    auto = subscribe
  }
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
}
`;

/**
 * Starts Debian's Dovecot as an IMAP server on loopback, over the mailboxes below `mail`.
 * @param {string} folder for what it writes
 * @param {{uid: number, gid: number}} owner of the mailboxes
 */
export async function startDovecot(folder, mail, owner) {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const users = ACCOUNTS.map(
    ({ address, password }) =>
      `${address}:{PLAIN}${password}:${owner.uid}:${owner.gid}::${maildirOf(mail, address)}::`,
  );
  writeFileSync(join(folder, 'users'), `${users.join('\n')}\n`);
  const file = join(folder, 'dovecot.conf');
  writeFileSync(file, configuration(folder, port));
  const program = await startProgram('Dovecot', '/usr/sbin/dovecot', ['-F', '-c', file], {
    port,
    log: join(folder, 'output.log'),
  });
  return { port, ...program };
}
