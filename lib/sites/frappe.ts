import { defineSite, type PageView } from './adapter';
import { finder, isVisible } from './find';
import { isDesk, pressSend, readComposeAt, readComposes, sendFrom } from './frappe/compose';
import { exclude, selectors } from './frappe/selectors';
import { readRecord } from './generic/record';
import { composeReading } from './on-screen';
import { recordReading, viewOf } from './record-view';

const { findAll, findVisible } = finder(selectors);
const others = selectors.others.join(', ');

/** What the two kinds of records that are a person call their name; other records have names of other things. */
const PEOPLE = /^\/(?:app|desk)\/(?:contact|lead)\/[^/]+/;
const RECORD = /^\/(?:app|desk)\/[^/]+\/[^/]+/;
const CRM_PERSON = /^\/crm\/(?:leads|contacts)\/[^/]+/;

function view(doc: Document): PageView {
  const { pathname } = doc.location;
  const mail = isDesk(doc) && readComposes(doc).find(({ internal }) => !internal);
  if (mail) {
    const reading = composeReading(mail, new Set([mail.from]));
    const unread = !findAll(mail.root, 'recipients', 'recipients').length;
    return viewOf('frappe', doc, {
      kind: 'compose',
      ...reading,
      ...(unread ? { notRead: 'no-recipients' } : {}),
    });
  }
  if (CRM_PERSON.test(pathname)) {
    const { people, notRead } = readRecord(doc);
    return viewOf('frappe', doc, { kind: 'record', people, notRead });
  }
  const form = RECORD.test(pathname) ? findVisible(doc, 'form') : undefined;
  if (!form) return viewOf('frappe', doc, { kind: 'other', people: [] });
  const own = (name: string) =>
    findAll(form, 'field', name).filter(field => isVisible(field) && !field.closest(others));
  const text = (name: string) => own(name).map(textIn).find(Boolean);
  const isPerson = PEOPLE.test(pathname);
  const names = [text('first_name'), text('last_name')].filter(name => name !== undefined);
  const name = text('lead_name') ?? text('full_name') ?? joined(names);
  return viewOf('frappe', doc, {
    kind: 'record',
    ...recordReading({ texts: own('email_id').map(textIn), name: isPerson ? name : undefined }),
  });
}

const textIn = (field: HTMLElement) =>
  ((field as HTMLInputElement).value ?? field.textContent ?? '').trim() || undefined;

/** A name in Chinese begins with that of the family. */
function joined(names: string[]): string | undefined {
  const chinese = names.some(name => /\p{Script=Han}/u.test(name));
  return (chinese ? names.toReversed().join('') : names.join(' ')) || undefined;
}

/**
 * A contact or a lead of the desk or of the CRM, and the desk's mails. Its box goes before the server answers,
 * so nothing is recorded by itself.
 */
export default defineSite({
  id: 'frappe',
  exclude,
  account: () => undefined,
  composeAt: readComposeAt,
  composes: readComposes,
  view,
  incoming: () => undefined,
  viewRoot: doc => doc.body ?? undefined,
  sendFrom,
  pressSend,
  outcome: async () => 'refused',
});
