import { splitDraft } from '../coach/draft';
import { DRAFT_WORDS } from '../coach/draft-words';

/** What the signature of a mail says. UTF-16 offsets of its line, `end` exclusive. */
export interface SignedFact {
  start: number;
  end: number;
  /** A field of the profile, or `phones`: then `value` is the number as it is written. */
  field: 'role' | 'company' | 'workPlace' | 'website' | 'phones';
  value: string;
  /** Of a phone: `cell`, `work`, `home`. */
  label?: string;
}

const MAX_TEXT = 20_000;
/** A longer block is a disclaimer, or the mail itself. */
const MAX_LINES = 14;
const MAX_LINE = 120;

const ROLE_EN =
  /\b(?:manager|director|head|chief|c[efimot]o|vp|vice president|president|chair(?:man|woman|person)?|engineer|developer|buyer|purchas(?:ing|er)|procurement|sourcing|sales|marketing|accountant|account(?:s|ing)?|consultant|partner|founder|owner|assistant|secretary|coordinator|officer|lead|leader|analyst|specialist|executive|representative|rep|supervisor|administrator|architect|designer|planner|attorney|lawyer|solicitor|counsel|professor|doctor|physician|teacher|researcher|scientist|technician|operations|logistics|controller|broker|agent|editor|producer|principal|associate|intern|clerk|merchandiser|foreman|surveyor)\b/iu;
const ROLE_ZH =
  /(?:经理|經理|总监|總監|主管|主任|总裁|總裁|董事|工程师|工程師|采购|採購|销售|銷售|助理|顾问|顧問|专员|專員|部长|部長|负责人|負責人|会计|會計|律师|律師|设计师|設計師|创始人|創辦人|合伙人|秘书|秘書|店长|店長|厂长|廠長|老板|教授|医生|醫生|客服|业务员|業務)/u;
const COMPANY_EN =
  /\b(?:inc|incorporated|llc|llp|ltd|limited|gmbh|mbh|ag|plc|corp|corporation|company|co|bv|b\.v|sarl|s\.a|sas|spa|s\.p\.a|srl|oy|ab|aps|pty|holdings?|group|associates|partners|bros|& sons|university|college|hospital|institute|bank|foundation)\b\.?$/iu;
const COMPANY_ZH =
  /(?:公司|集团|集團|事务所|事務所|工厂|工廠|厂|廠|中心|银行|銀行|大学|大學|学院|學院|医院|醫院|研究院|研究所|商行|工作室)$/u;
const STREET_EN =
  /\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|square|sq|court|ct|way|park|place|pl|quay|wharf|suite|ste|floor|fl|unit|building|bldg|p\.?o\.? box|highway|hwy|terrace|crescent)\b\.?|(?:stra(?:ß|ss)e|platz|weg|allee|rue|calle|via|viale)\b/iu;
const POSTCODE =
  /\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|(?:[A-Z]{1,2}-)?\d{5}\b(?! ?\d))/u;
const PLACE_ZH =
  /(?:省|市|区|區|县|縣|镇|鎮|路|街|道|巷|弄|大厦|大廈|广场|廣場|园|園).*(?:号|號|室|楼|樓|层|層|座|栋|棟)/u;
const PLACE_LABEL = /^(?:address|addr|office|add|地址|办公地址|辦公地址|公司地址)\s*[:：]\s*/iu;
const LABELLED =
  /^(?:(?<cell>mobile|mob|cell(?:phone)?|m|c|手机|手機|移动电话)|(?<work>tel(?:ephone)?|phone|ph|t|p|o|office|direct(?: line)?|d|dd|work|switchboard|电话|電話|座机|座機|直线|直線|办公电话)|(?<home>home|家庭电话)|(?<fax>fax|f|传真|傳真))\s*[.:：)]?\s*(?=[+(\d])/iu;
const NUMBER = /^(?:\+|00)?[\d(][\d\s().\-–/]{5,22}\d(?:\s*(?:ext\.?|x|转|轉)\s*\d{1,6})?$/iu;
const SITE =
  /^(?:(?:web(?:site)?|w|网址|網址|官网|官網)(?:\s*[:：]\s*|\s+))?((?:https?:\/\/)?(?:www\.)?(?:[\p{L}\d-]+\.)+[a-z]{2,}(?:\/[\w./-]{0,40})?)$/iu;
const MAIL = /\S@\S/u;
/** What programs add, and what is none of the writer's. */
const NOT_THEIRS =
  /\b(?:sent from|get outlook|confidential|disclaimer|unsubscribe|virus|please consider|registered (?:in|office|number)|vat|company no|privacy|intended|recipient)\b|发自我的|發自我的|免责|保密/iu;
/** Where one thing in a line ends and the next begins. */
const PARTED =
  /\s*[|｜•·●▪]\s*|\s{3,}|\s+[–—]\s+|\t+|[,;，；]?\s+(?=(?:tel|phone|mobile|mob|cell|fax|direct|m|t|p|f|手机|电话|传真)\s*[.:：)])/iu;
/** Sites of everybody's: an account there is not the firm's page. */
const SHARED_SITE =
  /\b(?:linkedin|facebook|twitter|x|instagram|youtube|wa|t|calendly|zoom|weibo|xing|github)\.(?:com|me|us|net)\b/iu;

/**
 * The words of a mail: what its signature says is no telling, no complaint and no praise. Sentences below a closing
 * stay: somebody went on writing.
 */
export function withoutSignature(text: string): string {
  const part = splitDraft(text, DRAFT_WORDS).find(({ kind }) => kind === 'signature');
  if (!part) return text;
  const told = text
    .slice(part.start, part.end)
    .split('\n')
    .filter(line => line.length > 60 || /[.!?。！？]\s*$/u.test(line));
  return [text.slice(0, part.start).trimEnd(), ...told].join('\n');
}

interface Piece {
  start: number;
  end: number;
  text: string;
}

/**
 * What the signature of a mail says of who wrote it: phone, role, company, address, website. What is not certain is
 * left out.
 * @param text of the mail, without what it quotes
 * @param from who wrote it, as the page shows them
 */
export function findSignature(text: string, from: { address: string; name?: string }): SignedFact[] {
  const read = text.slice(0, MAX_TEXT);
  const part = splitDraft(read, DRAFT_WORDS).find(({ kind }) => kind === 'signature');
  if (!part) return [];
  const found: SignedFact[] = [];
  const domain = from.address.toLowerCase().split('@')[1] ?? '';
  const put = (piece: Piece, field: SignedFact['field'], value: string, label?: string) => {
    // A second office, or a firm of the group: only the first is certain.
    if (field !== 'phones' && found.some(one => one.field === field)) return;
    found.push({ start: piece.start, end: piece.end, field, value, ...(label ? { label } : {}) });
  };
  const lines = linesIn(read, part.start, part.end);
  let named = false;
  for (const line of lines.slice(0, MAX_LINES)) {
    if (NOT_THEIRS.test(line.text)) break;
    if (line.text.length > MAX_LINE) continue;
    const place = placeIn(line.text);
    if (place) {
      put(line, 'workPlace', place);
      continue;
    }
    for (const piece of piecesOf(line, domain)) {
      const rest = isName(piece.text, from.name) ? undefined : piece;
      if (!rest) named = true;
      else readPiece(rest, { line, domain, named, put });
    }
  }
  return found;
}

interface Reading {
  line: Piece;
  domain: string;
  /** Their name stands above: what follows is of them. */
  named: boolean;
  put: (piece: Piece, field: SignedFact['field'], value: string, label?: string) => void;
}

function readPiece(piece: Piece, { line, domain, named, put }: Reading): void {
  const { text } = piece;
  const label = LABELLED.exec(text);
  const number = label ? text.slice(label[0].length) : text;
  if (NUMBER.test(number.trim())) {
    const { cell, home, fax } = label?.groups ?? {};
    if (!fax) put(line, 'phones', number.trim(), cell ? 'cell' : home ? 'home' : 'work');
    return;
  }
  const site = SITE.exec(text)?.[1];
  if (site && !MAIL.test(text)) {
    if (!SHARED_SITE.test(site)) put(line, 'website', site);
    return;
  }
  if (MAIL.test(text) || /\d{4,}/u.test(text)) return;
  const company = /^(?:公司|company)\s*[:：]\s*(.+)$/iu.exec(text)?.[1] ?? text;
  if (isCompany(company, domain)) put(line, 'company', company);
  else if (named && text.split(' ').length <= 7 && !/[.!?。！？]$/u.test(text) && roleLike(text))
    put(line, 'role', text.replace(/^(?:title|position|职位|職位|职务|職務)\s*[:：]\s*/iu, ''));
}

function linesIn(text: string, start: number, end: number): Piece[] {
  const lines: Piece[] = [];
  for (let at = start; at < end; ) {
    const stop = Math.min(end, (text.indexOf('\n', at) + 1 || end + 1) - 1);
    const line = text.slice(at, stop).trim();
    if (line && !/^[-_*=—–\s]+$/u.test(line)) lines.push({ start: at, end: stop, text: line });
    at = stop + 1;
  }
  return lines;
}

/** "Margaret Okafor | Buyer | Harlow", "Buyer, Harlow & Pine Ltd", "Buyer at Harlow", "M: 07700 900123  T: …". */
function piecesOf(line: Piece, domain: string): Piece[] {
  const parts = line.text.split(PARTED);
  return parts.flatMap(part => {
    const two = /^(.+?)(,\s*|，|\s+(?:at|@)\s+)(.+)$/u.exec(part);
    const [, first = '', by = '', second = ''] = two ?? [];
    // A comma within a role ("Director, Europe") parts nothing.
    const parted = roleLike(first) && (/at|@/u.test(by) || isCompany(second, domain));
    const cut = parted ? [first, second] : [part];
    return cut.filter(Boolean).map(text => ({ ...line, text: text.trim() }));
  });
}

const isCompany = (text: string, domain: string) =>
  COMPANY_EN.test(text) || COMPANY_ZH.test(text) || isOfDomain(text, domain);

const roleLike = (text: string) => ROLE_EN.test(text) || ROLE_ZH.test(text);

function placeIn(line: string): string | undefined {
  const bare = line.replace(PLACE_LABEL, '');
  if (MAIL.test(bare) || bare.length < 8) return undefined;
  const labelled = bare.length < line.length;
  const english = /\d/u.test(bare) && (STREET_EN.test(bare) || POSTCODE.test(bare)) && /\p{L}{3}/u.test(bare);
  const sure =
    PLACE_ZH.test(bare) || (english && /,/u.test(bare) && (STREET_EN.test(bare) || POSTCODE.test(bare)));
  return !NUMBER.test(bare) && (sure || (labelled && /\d/u.test(bare))) ? bare : undefined;
}

const letters = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** "Harlow & Pine" of `harlowpine.example`. */
function isOfDomain(text: string, domain: string): boolean {
  const label = letters(domain.split('.').slice(-2)[0] ?? '');
  const words = letters(text.replace(/\b(?:and|the)\b/giu, ''));
  return (
    label.length >= 4 && words.length <= label.length + 12 && (words === label || words.startsWith(label))
  );
}

/** The writer's own name, or a part of it. */
function isName(text: string, name: string | undefined): boolean {
  const words = new Set(
    (name ?? '')
      .split(/[\s,，]+/u)
      .map(letters)
      .filter(Boolean),
  );
  const said = text
    .split(/[\s,，]+/u)
    .map(letters)
    .filter(Boolean);
  if (words.size === 0) return false;
  return (
    said.length <= 5 && said.filter(word => words.has(word)).length >= Math.min(2, words.size, said.length)
  );
}
