import { profileField } from '../clients/profile';

/**
 * What a column is. Beside profile fields by id: parts of the name, lists, parts of a place (joined in the
 * order of the columns), `tags` (several in a cell), `id` of the row in its program, `changed` there, and `lastActivity`, a hint.
 */
export const COLUMN_KINDS = [
  'given',
  'middle',
  'family',
  'sayGiven',
  'sayFamily',
  'address',
  'phone',
  'birthday',
  'anniversary',
  'tags',
  'workPart',
  'homePart',
  'id',
  'changed',
  'lastActivity',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Whether a mapping may say this of a column: a kind of column, or a profile field by id. */
export function isColumnTarget(target: string): boolean {
  return (COLUMN_KINDS as readonly string[]).includes(target) || profileField(target) !== undefined;
}

/** A program whose exports are known by their columns. */
export interface CsvProgram {
  id: string;
  /** All of one of these sets must be there. */
  signs: readonly (readonly string[])[];
  /** Column → what it is. What is not named is left in the file: opt-outs are no consent. */
  columns: Readonly<Record<string, string>>;
}

/** One case, width and spacing of a column's name. */
export function foldColumn(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

const each = (target: string, names: string): Record<string, string> =>
  Object.fromEntries(names.split('|').map(name => [foldColumn(name), target]));

const NAMES = {
  ...each('given', 'First Name|Given Name|名|名字'),
  ...each('middle', 'Middle Name|Additional Name|中间名'),
  ...each('family', 'Last Name|Family Name|姓|姓氏'),
};

const OUTLOOK = {
  ...NAMES,
  ...each('nickname', 'Nickname|昵称|綽號'),
  ...each('company', 'Company|单位|公司'),
  ...each('role', 'Job Title|职务|職稱'),
  ...each(
    'phone',
    'Business Phone|Business Phone 2|Home Phone|Home Phone 2|Mobile Phone|Primary Phone|Other Phone',
  ),
  ...each('phone', '商务电话|商务电话 2|住宅电话|住宅电话 2|移动电话|主要电话|其他电话'),
  ...each(
    'address',
    'E-mail Address|E-mail 2 Address|E-mail 3 Address|电子邮件地址|电子邮件 2 地址|电子邮件 3 地址',
  ),
  ...each('birthday', 'Birthday|生日'),
  ...each('anniversary', 'Anniversary|纪念日'),
  ...each('partner', 'Spouse|配偶'),
  ...each('children', 'Children|子女'),
  ...each('talksAbout', 'Hobby|业余爱好|爱好'),
  ...each('website', 'Web Page|网页'),
  ...each('notes', 'Notes|附注'),
  ...each('tags', 'Categories|类别'),
  ...each(
    'workPart',
    'Business Street|Business City|Business State|Business Postal Code|Business Country/Region',
  ),
  ...each('homePart', 'Home Street|Home City|Home State|Home Postal Code|Home Country/Region'),
  ...each(
    'workPart',
    '商务地址 街道|商务地址 市/县|商务地址 省/市/自治区|商务地址 邮政编码|商务地址 国家/地区',
  ),
  ...each(
    'homePart',
    '住宅地址 街道|住宅地址 市/县|住宅地址 省/市/自治区|住宅地址 邮政编码|住宅地址 国家/地区',
  ),
};

/** Asked in this order. Google's columns are numbered: see `csv-google.ts`. */
export const CSV_PROGRAMS: readonly CsvProgram[] = [
  {
    id: 'pipedrive',
    signs: [['person - name'], ['person - first name']],
    columns: {
      ...each('name', 'Person - Name'),
      ...each('given', 'Person - First name'),
      ...each('family', 'Person - Last name'),
      ...each('address', 'Person - Email|Person - Email - Work|Person - Email - Home|Person - Email - Other'),
      ...each(
        'phone',
        'Person - Phone|Person - Phone - Work|Person - Phone - Home|Person - Phone - Mobile|Person - Phone - Other',
      ),
      ...each('company', 'Person - Organization'),
      ...each('birthday', 'Person - Birthday'),
      ...each('role', 'Person - Job title'),
      ...each('id', 'Person - ID'),
      ...each('changed', 'Person - Update time'),
      ...each('lastActivity', 'Person - Last activity date'),
    },
  },
  {
    id: 'hubspot',
    signs: [
      ['record id', 'email'],
      ['lifecycle stage', 'email'],
      ['record id', 'last name'],
      ['记录 id', '电子邮件'],
      ['记录 id', '姓氏'],
    ],
    columns: {
      ...NAMES,
      ...each('address', 'Email|Work email|电子邮件'),
      ...each('phone', 'Phone Number|Mobile Phone Number|电话号码|手机号码'),
      ...each('role', 'Job Title|职位名称|职务'),
      ...each('company', 'Company Name|Associated Company|公司名称'),
      ...each('birthday', 'Date of birth'),
      ...each('website', 'Website URL'),
      ...each('workPart', 'Street Address|City|State/Region|Postal Code|Country/Region'),
      ...each('id', 'Record ID|记录 ID'),
      ...each('changed', 'Last Modified Date|上次修改日期'),
      ...each('lastActivity', 'Last Activity Date|最后活动日期|上次活动日期'),
    },
  },
  {
    id: 'salesforce',
    signs: [
      ['last name', 'account name'],
      ['lastname', 'accountid'],
      ['account owner', 'last name'],
      ['姓', '客户名'],
      ['姓', '客户名称'],
    ],
    columns: {
      ...NAMES,
      ...each('given', 'FirstName'),
      ...each('family', 'LastName'),
      ...each('name', 'Full Name|Contact Name'),
      ...each('role', 'Title|职务|职位'),
      ...each('company', 'Account Name|客户名|客户名称'),
      ...each(
        'workPart',
        'Mailing Street|Mailing City|Mailing State/Province|Mailing Zip/Postal Code|Mailing Country',
      ),
      ...each('phone', 'Phone|Mobile|MobilePhone|电话|手机'),
      ...each('address', 'Email|电子邮件'),
      ...each('birthday', 'Birthdate|出生日期|生日'),
      ...each('id', 'Id|Contact ID'),
      ...each('changed', 'LastModifiedDate|Last Modified Date'),
      ...each('lastActivity', 'Last Activity|LastActivityDate|上次活动'),
    },
  },
  {
    id: 'outlook',
    signs: [
      ['last name', 'e-mail address'],
      ['first name', 'e-mail address'],
      ['company', 'business phone'],
      ['姓', '电子邮件地址'],
    ],
    columns: OUTLOOK,
  },
];
