import { isRelay, normaliseAddress, senderAddress } from '../../clients/address';
import { headersAutomatic, looksAutomatic } from '../../clients/automatic';
import { type Batch, defineImporter, emptyBatch, type InteractionDraft, type Unread } from '../importer';
import { addressesIn, decoded, readHeaders } from '../mail-headers';
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
    for await (const chunk of source) yield batchOf(splitter.push(chunk), source.bytes);
    yield batchOf(splitter.end(), source.bytes);
  },
});

function batchOf(mails: readonly RawHeaders[], bytes: number): Batch {
  const batch = { ...emptyBatch(), bytes };
  for (const mail of mails) {
    const read = readMail(mail);
    if ('reason' in read) batch.unread.push(read);
    else batch.interactions.push(read);
  }
  return batch;
}

function readMail({ bytes, line, cut }: RawHeaders): InteractionDraft | Unread {
  const headers = readHeaders(bytes);
  const [sender] = addressesIn(headers.get('from'));
  const from = sender && fromOf(sender, headers.get('reply-to'));
  const at = Date.parse(headers.get('date') ?? '');
  if (!(at > 0 && at < Date.UTC(2200, 0))) return { line, reason: 'bad-date' };
  const [to, cc] = [
    addressesIn(headers.get('to')),
    addressesIn([headers.get('cc'), headers.get('bcc')].filter(Boolean).join(', ')),
  ];
  if (!from || to.length + cc.length > MOST_PEOPLE) return { line, reason: from ? 'too-long' : 'no-people' };
  const subject = cleanText(decoded(headers.get('subject')), 200);
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
  const id = headers.get('message-id');
  if (id && !cut) draft.key = `mid:${cleanText(id, 400).replace(/^<|>$/gu, '')}`;
  if (subject) draft.subject = subject;
  return draft;
}

/** Reply-To says who it is where From is a relay; where that too says nobody, the relay itself wrote. */
function fromOf(from: string, replyTo: string | undefined): string | undefined {
  return senderAddress(from, addressesIn(replyTo)[0]) ?? (isRelay(from) ? normaliseAddress(from) : undefined);
}
