import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { Phone } from './client';

/**
 * Reads a phone number.
 * @param text as written, with or without country code, extension allowed
 * @param region ISO 3166 code of the rep's country, for numbers without country code
 * @returns E.164 with the extension apart; `undefined` where it is not certain
 */
export function parsePhone(text: string, region?: string): Phone | undefined {
  const country = region && isSupportedCountry(region) ? (region as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(text.normalize('NFKC'), country);
  if (!parsed?.isPossible()) return undefined;
  return parsed.ext ? { number: parsed.number, extension: parsed.ext } : { number: parsed.number };
}

let callingCodes: Set<string> | undefined;

/** The digits behind the calling code of a number in E.164, without asking for each of a large book. */
function nationalOf(number: string): string | undefined {
  if (!/^\+[1-9]\d{8,14}$/u.test(number)) return undefined;
  callingCodes ??= new Set(getCountries().map(country => getCountryCallingCode(country) as string));
  // No calling code begins another.
  for (let length = 1; length <= 3; length++)
    if (callingCodes.has(number.slice(1, 1 + length))) return number.slice(1 + length);
  return undefined;
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
