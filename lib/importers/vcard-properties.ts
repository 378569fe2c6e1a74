import { type Property, parts, unescapeText } from './content-line';
import { certainDate, certainInstant } from './dates';
import { type DraftBuilder, joinName } from './draft';

const types = ({ params }: Property) =>
  (params.get('TYPE') ?? []).flatMap(type => type.toLowerCase().split(','));
const isMain = (property: Property) =>
  types(property).includes('pref') || property.params.get('PREF')?.[0] === '1';

/** `_$!<Spouse>!$_` is how Apple words its own labels. */
const labelOf = (text: string | undefined) => (text ?? '').replace(/^_\$!<(.*)>!\$_$/u, '$1');

/** Labels of related people that the profile has a field for. */
const RELATED: Readonly<Record<string, string>> = {
  spouse: 'partner',
  partner: 'partner',
  husband: 'partner',
  wife: 'partner',
  domesticpartner: 'partner',
  'domestic partner': 'partner',
  配偶: 'partner',
  child: 'children',
  son: 'children',
  daughter: 'children',
  子女: 'children',
  孩子: 'children',
};

/** Profile field of a relation's label; `undefined` where it has none. */
export function relatedField(label: string): string | undefined {
  return RELATED[label.trim().toLowerCase()];
}

const PLAIN: Readonly<Record<string, string>> = {
  NICKNAME: 'nickname',
  URL: 'website',
  BIRTHPLACE: 'bornIn',
  'X-SPOUSE': 'partner',
  'X-MS-SPOUSE': 'partner',
  'X-EVOLUTION-SPOUSE': 'partner',
};

/** What of a card is read only once all of it is there: groups tie a label to a value anywhere in it. */
export class Card {
  private readonly labels = new Map<string, string>();
  private readonly phonetic = { first: '', last: '' };
  private readonly later: (() => void)[] = [];
  private parsedName = '';
  private role = '';
  private company = '';
  /** A list of people is no person. */
  isGroup = false;

  constructor(
    private readonly draft: DraftBuilder,
    private readonly zone: string,
  ) {}

  /** Takes in a property; the photo is the caller's. */
  add(property: Property): void {
    const { name, value } = property;
    const text = () => unescapeText(value);
    const plain = Object.hasOwn(PLAIN, name) ? PLAIN[name] : undefined;
    if (plain) this.draft.field(plain, text());
    switch (name) {
      case 'KIND':
      case 'X-ADDRESSBOOKSERVER-KIND':
        this.isGroup ||= /^group$/iu.test(value.trim());
        return;
      case 'FN':
        this.draft.name(text());
        return;
      case 'N':
        this.addName(property);
        return;
      case 'TITLE':
        this.draft.field('role', text());
        return;
      case 'ROLE':
        this.role ||= text();
        return;
      case 'ORG':
        this.company ||= parts(value, ';')[0] ?? '';
        return;
      case 'EMAIL':
        this.draft.address(text(), isMain(property));
        return;
      case 'TEL':
        this.draft.phone(
          text(),
          types(property).find(type => /^(?:cell|work|home|fax|pager|main)$/u.test(type)),
        );
        return;
      case 'ADR':
        this.addPlace(property);
        return;
      case 'TZ':
        this.draft.field('zone', text());
        return;
      case 'LANG':
        this.draft.field('languages', text(), ', ');
        return;
      case 'NOTE':
        this.draft.field('notes', text(), '\n');
        return;
      case 'CATEGORIES':
        for (const tag of parts(value, ',')) this.draft.tag(tag);
        return;
      case 'HOBBY':
      case 'INTEREST':
        this.draft.field('talksAbout', text(), ', ');
        return;
      case 'BDAY':
        this.draft.date('birthday', dateOf(property));
        return;
      case 'ANNIVERSARY':
      case 'X-ANNIVERSARY':
      case 'X-EVOLUTION-ANNIVERSARY':
      case 'X-MS-ANNIVERSARY':
        this.draft.date('anniversary', dateOf(property));
        return;
      case 'X-ABLABEL':
        if (property.group) this.labels.set(property.group, labelOf(text()));
        return;
      case 'X-ABDATE':
        this.later.push(() => this.addLabelledDate(property));
        return;
      case 'RELATED':
      case 'X-ABRELATEDNAMES':
        this.later.push(() => this.addRelated(property));
        return;
      case 'X-PHONETIC-FIRST-NAME':
        this.phonetic.first ||= text();
        return;
      case 'X-PHONETIC-LAST-NAME':
        this.phonetic.last ||= text();
        return;
      case 'UID':
        this.draft.identify(text());
        return;
      case 'REV':
        this.draft.identify(undefined, certainInstant(value, this.zone));
    }
  }

  /** After the last property. */
  close(): void {
    for (const step of this.later) step();
    this.draft.name(this.parsedName);
    this.draft.field('company', this.company);
    this.draft.field('role', this.role);
    this.draft.field('sayName', joinName(this.phonetic.first, this.phonetic.last));
  }

  private addName({ params, value }: Property): void {
    const [family = '', given = '', middle = ''] = parts(value, ';');
    const name = joinName(given, family, middle);
    // RFC 9554: the same name once more, as it sounds.
    if (params.has('PHONETIC')) this.draft.field('sayName', name);
    else this.parsedName ||= name;
  }

  private addPlace(property: Property): void {
    const [box, extended, street, city, region, code, country] = parts(property.value, ';');
    const place = [street, extended, box, city, region, code, country].filter(Boolean).join(', ');
    this.draft.field(types(property).includes('home') ? 'homePlace' : 'workPlace', place);
  }

  private label({ group }: Property): string {
    return (group === undefined ? undefined : this.labels.get(group)) ?? '';
  }

  private addLabelledDate(property: Property): void {
    const label = this.label(property);
    const kind = /^anniversary$|纪念日|紀念日/iu.test(label) ? 'anniversary' : 'other';
    this.draft.date(kind, dateOf(property), kind === 'other' ? label : '');
  }

  private addRelated(property: Property): void {
    const field = [this.label(property), ...types(property)].map(relatedField).find(Boolean);
    const text = unescapeText(property.value);
    // A link to another card says nothing that a person can read.
    if (field && !/^(?:urn|https?|mailto):/iu.test(text)) this.draft.field(field, text, ', ');
  }
}

/** Dates of vCard; Apple writes an unknown year as one that it names beside. */
function dateOf({ params, value }: Property) {
  const calendar = params.get('CALSCALE')?.[0];
  return calendar && !/^gregorian$/iu.test(calendar)
    ? undefined
    : appleOr(value, params.get('X-APPLE-OMIT-YEAR')?.[0]);
}

function appleOr(value: string, omitted: string | undefined) {
  const text = value.trim();
  return certainDate(omitted && text.startsWith(omitted) ? text.replace(/^\d{4}-?/u, '--') : text);
}
