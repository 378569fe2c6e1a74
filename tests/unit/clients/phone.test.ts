import fc from 'fast-check';
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { expect, it } from 'vitest';
import { parsePhone } from '../../../lib/clients/phone';

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const between = fc.constantFrom('', '', '', ' ', '-', '.', ' (', ') ');
const code = fc.constantFrom(...new Set(getCountries().map(country => `${getCountryCallingCode(country)}`)));
const number = fc
  .tuple(code, fc.array(fc.tuple(between, digit), { minLength: 3, maxLength: 14 }))
  .map(([start, rest]) => `+${start}${rest.flat().join('')}`);

it('a number with its calling code is what the library says that it is, in all countries', () => {
  let whole = 0;
  fc.assert(
    fc.property(number, text => {
      const parsed = parsePhoneNumberFromString(text);
      const expected = parsed?.isPossible() ? { number: parsed.number } : undefined;
      if (expected) whole += 1;
      expect(parsePhone(text)).toEqual(expected);
    }),
    { numRuns: 20_000 },
  );
  expect(whole).toBeGreaterThan(2000);
});
