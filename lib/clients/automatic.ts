import { normaliseAddress } from './address';

const SENDER =
  /^(?:(?:do[._-]?)?no[t]?[._-]?reply|do[._-]not[._-]reply|nepasrepondre|ne[._-]pas[._-]repondre|nicht[._-]?antworten|noresponder|no[._-]responder|nao[._-]?responda|mailer[._-]?daemon|postmaster|bounces?|bouncer|auto[._-]?(?:reply|responder|confirm|notify|mailer)|notifications?|notify|alerts?|newsletters?|news|mailing|daemon|listserv|majordomo|owner-.*|.*-bounces?|.*-request|.*[._-]no[._-]?reply|no[._-]?reply[._+-].*|notifications?[._+-].*|bounces?[._+-].*)$/iu;

const SUBJECT: readonly RegExp[] = [
  // English
  /^\s*(?:auto(?:matic|mated)?[\s-]*(?:reply|response|answer)|autoreply|out of (?:the )?office|ooo\b|away from (?:the )?(?:office|my desk)|on (?:vacation|annual leave|parental leave)\s*(?:until|till|from|[:–-]|$)|undeliver(?:able|ed)\b|delivery status notification|mail delivery (?:failure|failed|system|subsystem)|returned mail|failure notice|undelivered mail|read(?: receipt)?:|not read:|accepted:|declined:|tentative(?:ly accepted)?:|new time proposed:)/iu,
  // Chinese, simplified and traditional
  /^\s*(?:自动回复|自動回覆|自動回復|自动答复|自动应答|外出(?:自动)?回复|不在办公室|不在辦公室|休假(?:中|自动回复)|系统退信|退信|系統退信|邮件(?:发送|投递)失败|未送达|無法傳遞|无法送达|已读[:：]|已讀[:：]|已接受[:：]|已拒绝[:：]|暂定[:：])/u,
  // German
  /^\s*(?:automatische (?:antwort|r[üu]ckmeldung)|abwesenheit(?:snotiz|smeldung|sassistent)?\b|abwesend\b|nicht im (?:b[üu]ro|haus)|unzustellbar|gelesen:|zugesagt:|abgesagt:)/iu,
  // French
  /^\s*(?:r[ée]ponse automatique|absence du bureau|absent(?:e)? du bureau|message d.absence|non remis|lu\s?:|accept[ée]\s?:|refus[ée]\s?:)/iu,
  // Spanish, Portuguese, Italian
  /^\s*(?:respuesta autom[áa]tica|fuera de (?:la )?oficina|(?:mensaje|aviso) de ausencia|no se puede entregar|le[íi]do:|aceptad[ao]:|rechazad[ao]:|resposta autom[áa]tica|fora do escrit[óo]rio|n[ãa]o entregue|risposta automatica|fuori (?:sede|ufficio)|assente\b)/iu,
  // Dutch, Nordic, Polish
  /^\s*(?:automatisch antwoord|afwezig|niet op kantoor|autosvar|automatiskt svar|automatisk svar|fr[åa]nvarande|odpowied[źz] automatyczna|automatyczna odpowied[źz])/iu,
  // Japanese, Korean, Russian
  /^\s*(?:自動応答|自動返信|不在(?:通知|連絡|のお知らせ)?\s*[:：]|不在通知|配信不能|開封済み[:：]|承諾[:：]|辞退[:：]|자동\s*(?:회신|응답|답장)|부재\s*중|автоответ|автоматический ответ|вне офиса)/iu,
];

/**
 * Whether sender or subject says that no human wrote a mail. A web page shows no headers, so these are
 * heuristics; one tap corrects them. For inbound mail only.
 * @param from address of the sender
 */
export function looksAutomatic(from: string | undefined, subject: string | undefined): boolean {
  const address = from === undefined ? undefined : normaliseAddress(from);
  if (address && SENDER.test(address.slice(0, address.lastIndexOf('@')))) return true;
  if (subject === undefined) return false;
  const text = subject.normalize('NFKC');
  return SUBJECT.some(pattern => pattern.test(text));
}

/** Header lines of an imported mail, names in lower case. */
export type Headers = ReadonlyMap<string, string>;

/**
 * Whether the headers of an inbound mail say that no human wrote it: RFC 3834 (`Auto-Submitted`), RFC 2919
 * and 2369 (`List-*`), and the de-facto `Precedence` and `X-Auto…`.
 */
export function headersAutomatic(headers: Headers): boolean {
  const submitted = headers.get('auto-submitted');
  if (submitted !== undefined && submitted.split(';')[0]!.trim().toLowerCase() !== 'no') return true;
  if (headers.has('list-id') || headers.has('list-unsubscribe')) return true;
  if (/^\s*(?:bulk|list|junk)\b/iu.test(headers.get('precedence') ?? '')) return true;
  if (headers.has('x-autoreply') || headers.has('x-autorespond')) return true;
  // An empty return path is how a bounce says that nobody waits for an answer (RFC 5321, 4.5.5).
  if (headers.get('return-path')?.trim() === '<>') return true;
  return /^\s*multipart\/report\b/iu.test(headers.get('content-type') ?? '');
}
