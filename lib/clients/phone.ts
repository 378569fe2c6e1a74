import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { Phone } from './client';

/** What the numbers behind a calling code are like. */
interface Plan {
  /** Digits behind the code that are possible in each of its countries. */
  lengths: readonly number[];
  /** How a number begins of which something has to be taken away first, though it has its calling code. */
  prefix?: RegExp;
}

let plans: Map<string, Plan> | undefined;

function makePlans(): Map<string, Plan> {
  const found = new Map<string, Plan>();
  const metadata = new Metadata();
  for (const country of getCountries()) {
    const code: string = getCountryCallingCode(country);
    metadata.selectNumberingPlan(country);
    const lengths = metadata.numberingPlan?.possibleLengths() ?? [];
    const known = found.get(code);
    if (known) known.lengths = known.lengths.filter(length => lengths.includes(length));
    else {
      // By a calling code it gives the plan that numbers of all its countries are read by; its types know less.
      metadata.selectNumberingPlan(code as CountryCode);
      const plan = metadata.numberingPlan as unknown as { nationalPrefixForParsing(): string | undefined };
      const prefix = plan.nationalPrefixForParsing();
      found.set(code, { lengths, ...(prefix ? { prefix: new RegExp(`^(?:${prefix})`) } : {}) });
    }
  }
  return found;
}

/** A number in E.164, parted behind its calling code; `undefined` where the code is nobody's. */
function parted(number: string): { plan: Plan; national: string } | undefined {
  plans ??= makePlans();
  // No calling code begins another.
  for (let length = 1; length <= 3; length++) {
    const plan = plans.get(number.slice(1, 1 + length));
    if (plan) return { plan, national: number.slice(1 + length) };
  }
  return undefined;
}

/** With its calling code, and nothing but digits and what stands between them. */
const WHOLE = /^\+[1-9][\d ().-]{5,24}\d$/u;

/**
 * A whole number that nothing has to be found out about. The library takes as long for one number as all else of a row
 * in an import does, and gives the same.
 */
function wholeNumber(text: string): string | undefined {
  if (!WHOLE.test(text)) return undefined;
  const number = text.replace(/[ ().-]/gu, '');
  const { plan, national } = parted(number) ?? {};
  if (!plan || national === undefined || !plan.lengths.includes(national.length)) return undefined;
  return plan.prefix?.test(national) ? undefined : number;
}

/**
 * Reads a phone number.
 * @param text as written, with or without country code, extension allowed
 * @param region ISO 3166 code of the rep's country, for numbers without country code
 * @returns E.164 with the extension apart; `undefined` where it is not certain
 */
export function parsePhone(text: string, region?: string): Phone | undefined {
  const whole = wholeNumber(text);
  if (whole !== undefined) return { number: whole };
  const country = region && isSupportedCountry(region) ? (region as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(text.normalize('NFKC'), country);
  if (!parsed?.isPossible()) return undefined;
  return parsed.ext ? { number: parsed.number, extension: parsed.ext } : { number: parsed.number };
}

/** The digits behind the calling code of a number in E.164, without asking for each of a large book. */
function nationalOf(number: string): string | undefined {
  return /^\+[1-9]\d{8,14}$/u.test(number) ? parted(number)?.national : undefined;
}

/** Key under which a client's phone is stored. The extension is no part of it: a switchboard has many. */
export function phoneKeys(number: string): string[] {
  const national = nationalOf(number);
  if (national !== undefined) return [`tel ${number}`, `nat ${national}`];
  const parsed = parsePhoneNumberFromString(number);
  return parsed ? [`tel ${parsed.number}`, `nat ${parsed.nationalNumber}`] : [];
}

/**
 * What to look a number up by: E.164, else its national digits, where no country code was given and the
 * region does not settle it. Several clients may match: the caller shows the list.
 */
export function phoneLookupKeys(text: string, region?: string): string[] {
  const phone = parsePhone(text, region);
  if (phone) return [`tel ${phone.number}`];
  if (text.trim().startsWith('+')) return [];
  const digits = text.normalize('NFKC').replace(/\D/gu, '').replace(/^0+/u, '');
  return digits.length >= 6 ? [`nat ${digits}`] : [];
}

/**
 * A stored number as people of a country read it: national at home, with its country code from elsewhere.
 * @param number E.164
 * @param region ISO 3166 code of the reader's country
 */
export function formatPhone(number: string, region?: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  return parsed.country !== undefined && parsed.country === region
    ? parsed.formatNational()
    : parsed.formatInternational();
}
