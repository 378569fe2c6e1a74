import type { DateFact } from './client';

/** Groups of the profile, in the order shown. */
export const PROFILE_GROUPS = [
  'customer',
  'education',
  'military',
  'family',
  'business',
  'interests',
  'lifestyle',
  'us',
] as const;
export type ProfileGroup = (typeof PROFILE_GROUPS)[number];

/** One field of the profile. Its label is the locale message `field_<id>`. */
export interface ProfileField {
  id: string;
  group: ProfileGroup;
  /** Several lines. */
  long?: boolean;
  /** Health, religion, politics, drinking, smoking and the like: off by default, marked, never above the fold. */
  special?: boolean;
  /** Whose value is also a field of the client itself. */
  core?: CoreField;
}

/** Fields of `Client` that are plain texts and shown on the card. */
export type CoreField = 'name' | 'nickname' | 'sayName' | 'role' | 'company' | 'zone';

function group(id: ProfileGroup, fields: (Omit<ProfileField, 'group'> | string)[]): ProfileField[] {
  return fields.map(field => ({ ...(typeof field === 'string' ? { id: field } : field), group: id }));
}

/** The fields of the profile. Empty ones are not shown. */
export const PROFILE_FIELDS: readonly ProfileField[] = [
  ...group('customer', [
    { id: 'name', core: 'name' },
    { id: 'nickname', core: 'nickname' },
    { id: 'sayName', core: 'sayName' },
    { id: 'role', core: 'role' },
    { id: 'company', core: 'company' },
    { id: 'zone', core: 'zone' },
    'workPlace',
    'homePlace',
    'bornIn',
    'homeTown',
    'languages',
    'website',
    'marks',
  ]),
  ...group('education', [
    'school',
    'university',
    'studied',
    'graduated',
    'honours',
    'furtherStudy',
    'otherPath',
    'campusLife',
    'schoolSports',
  ]),
  ...group('military', ['served', 'rank', 'aboutService']),
  ...group('family', [
    'household',
    'partner',
    'partnerStudied',
    'partnerWork',
    'partnerInterests',
    'children',
    'childrenSchools',
    'childrenInterests',
    'pets',
  ]),
  ...group('business', [
    'lastEmployer',
    'careerPath',
    'rolesHere',
    'onTheWall',
    'proudOf',
    'associations',
    'mentors',
    { id: 'goalsNear', long: true },
    { id: 'goalsFar', long: true },
    { id: 'worriesAbout', long: true },
    'worksWithUs',
    'knownToUs',
  ]),
  ...group('interests', [
    'clubs',
    'causes',
    'sports',
    'teams',
    'reads',
    'music',
    'collects',
    'talksAbout',
    'strongViews',
    { id: 'avoid', long: true },
    { id: 'politics', special: true },
    { id: 'religion', special: true },
  ]),
  ...group('lifestyle', [
    'lunch',
    'food',
    'restaurants',
    'whoPays',
    'holidays',
    'cars',
    'travelHabits',
    'bestTime',
    'wantsToImpress',
    'wantsToBeSeen',
    'inThreeWords',
    { id: 'personalGoals', long: true },
    { id: 'health', special: true },
    { id: 'drinks', special: true },
    { id: 'smokes', special: true },
  ]),
  ...group('us', [
    { id: 'successIs', long: true },
    { id: 'valuesMost', long: true },
    { id: 'lastDone', long: true },
    { id: 'seesUs', long: true },
    'needs',
    'offers',
    { id: 'theirProblems', long: true },
    'bossWants',
    'changeForUs',
    'standsFor',
    'competitors',
    'decidesWith',
    { id: 'notes', long: true },
  ]),
];

const BY_ID = new Map(PROFILE_FIELDS.map(field => [field.id, field]));

/** The field of that id; a stored value may be of a field that this version does not know. */
export function profileField(id: string): ProfileField | undefined {
  return BY_ID.get(id);
}

/** Fields of a group, in the order shown. @param special whether those of the special kinds are among them */
export function fieldsOf(group: ProfileGroup, special: boolean): ProfileField[] {
  return PROFILE_FIELDS.filter(field => field.group === group && (special || !field.special));
}

/** Special-category data. */
export function isSpecial(id: string): boolean {
  return BY_ID.get(id)?.special === true;
}

const BUSINESS: readonly ProfileGroup[] = ['education', 'business', 'us'];

/** What a policy lets profiles hold. */
export type ProfileLimit = 'off' | 'business' | 'full';

/**
 * Whether a policy lets a field be kept. `off` leaves what a client is known by: the fields of the client itself;
 * `business` adds work and what we do for them, and nothing special.
 */
export function inProfile(field: ProfileField, limit: ProfileLimit = 'full'): boolean {
  if (limit === 'full' || field.core) return true;
  return limit === 'business' && !field.special && BUSINESS.includes(field.group);
}

/**
 * Kinds of days that a policy lets be kept. Birthdays and anniversaries are personal; a day of another kind, named
 * by hand, may be one of work.
 */
export function dateKindsIn(limit: ProfileLimit = 'full'): readonly DateFact['kind'][] {
  return DATE_KINDS[limit];
}

const DATE_KINDS: Record<ProfileLimit, readonly DateFact['kind'][]> = {
  full: ['birthday', 'anniversary', 'other'],
  business: ['other'],
  off: [],
};

/** The days among these that a policy lets be kept. */
export function datesWithin<T extends Pick<DateFact, 'kind'>>(
  dates: readonly T[],
  limit: ProfileLimit = 'full',
): readonly T[] {
  return limit === 'full' ? dates : dates.filter(({ kind }) => DATE_KINDS[limit].includes(kind));
}

/** What a policy lets be kept of values by field id; ids that are no profile field stay. */
export function withinProfile(
  values: Readonly<Record<string, string>>,
  limit: ProfileLimit = 'full',
): Record<string, string> {
  if (limit === 'full') return { ...values };
  return Object.fromEntries(
    Object.entries(values).filter(([id]) => {
      const field = profileField(id);
      return !field || inProfile(field, limit);
    }),
  );
}
