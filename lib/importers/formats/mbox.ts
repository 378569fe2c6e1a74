import PostalMime, { type Address, type Email } from 'postal-mime';
import { isRelay, normaliseAddress, senderAddress } from '../../clients/address';
import { headersAutomatic, looksAutomatic } from '../../clients/automatic';
import { detectEncoding } from '../encoding';
import { defineImporter, emptyBatch, type InteractionDraft, type Unread } from '../importer';
import { MboxSplitter, type RawHeaders } from '../mbox-split';
import { cleanText, Source } from '../text';

const SOURCE = 'import:mbox';
/** More recipients than this are a list, whoever is on it. */
const MOST_PEOPLE = 200;

/** mbox: mails by their headers alone. Bodies are passed over, and memory does not grow with the file. */
export default defineImporter({
  id: 'mbox',
  extensions: ['mbox', 'mbx'],
  recognises: head => /^From \S.*\b(?:19|20)\d\d\b/u.test(head),

  async *read(chunks, { signal }) {
    const source = new Source(chunks, signal);
    const splitter = new MboxSplitter();
    for await (const chunk of source) yield await batchOf(splitter.push(chunk), source.bytes);
    yield await batchOf(splitter.end(), source.bytes);
  },
});

async function batchOf(mails: readonly RawHeaders[], bytes: number) {
  const batch = { ...emptyBatch(), bytes };
  for (const mail of mails) {
    const read = await readMail(mail);
    if ('reason' in read) batch.unread.push(read);
    else batch.interactions.push(read);
  }
  return batch;
}

async function readMail({ bytes, line, cut }: RawHeaders): Promise<InteractionDraft | Unread> {
  let mail: Email;
  try {
    // Headers in raw GBK and the like are against the rules, and in old Chinese mail all the same.
    mail = await PostalMime.parse(asUtf8(bytes), { maxHeadersSize: bytes.length + 1 });
  } catch {
    // The parser has limits of its own; what goes over them is one mail, not the file.
    return { line, reason: 'bad-line' };
  }
  const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
  const from = mail.from?.address && fromOf(mail.from.address, mail.replyTo);
  const at = mail.date === undefined ? Number.NaN : Date.parse(mail.date);
  if (!(at > 0 && at < Date.UTC(2200, 0))) return { line, reason: 'bad-date' };
  const [to, cc] = [people(mail.to), people([...(mail.cc ?? []), ...(mail.bcc ?? [])])];
  if (!from || to.length + cc.length > MOST_PEOPLE) return { line, reason: from ? 'too-long' : 'no-people' };
  const subject = cleanText(mail.subject ?? '', 200);
  const draft: InteractionDraft = {
    line,
    source: SOURCE,
    channel: 'mail',
    at,
    precision: 'instant',
    from,
    to,
    cc: cc.filter(address => !to.includes(address)),
    automatic: headersAutomatic(headers) || looksAutomatic(from, subject),
  };
  const id = mail.messageId?.trim();
  if (id && !cut) draft.key = `mid:${cleanText(id, 400).replace(/^<|>$/gu, '')}`;
  if (subject) draft.subject = subject;
  return draft;
}

/** Reply-To says who it is where From is a relay; where that too says nobody, the relay itself wrote. */
function fromOf(from: string, replyTo: readonly Address[] | undefined): string | undefined {
  return senderAddress(from, people(replyTo)[0]) ?? (isRelay(from) ? normaliseAddress(from) : undefined);
}

function people(list: readonly Address[] | undefined): string[] {
  const addresses = (list ?? []).flatMap(one =>
    one.group ? one.group.map(({ address }) => address) : [one.address],
  );
  return [...new Set(addresses.flatMap(address => (address ? (normaliseAddress(address) ?? []) : [])))];
}

function asUtf8(bytes: Uint8Array): Uint8Array {
  const { encoding, certain } = detectEncoding(bytes);
  if (!certain || encoding === 'utf-8' || encoding.startsWith('utf-16')) return bytes;
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}
