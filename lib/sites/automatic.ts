const SENDER =
  /^(?:no|do[-_]?not|ne|nicht)[-_.]?(?:reply|answer|antworten|repondre)|^(?:mailer-daemon|postmaster|bounces?|newsletters?|notifications?|alerts?|auto(?:mat(?:ed|ic))?[-_.]?(?:reply|response|mail)?)(?:[-+_.]|$)|[-+_.](?:no-?reply|bounces?)$/i;

const SUBJECT =
  /^(?:\s*(?:re|aw|回复|答复)\s*[:：])*\s*(?:automatic reply|auto(?:matic)?[- ]?(?:response|reply)|out of (?:the )?office|undeliverable|delivery status notification|mail delivery (?:failed|subsystem)|returned mail|read(?: receipt)?:|自动(?:回复|答复|回覆)|自動(?:回覆|返信|応答)|外出(?:自动)?|退信|系统退信|automatische antwort|abwesenheit|réponse automatique|respuesta automática|resposta automática)/i;

/**
 * Whether sender or subject says that no human wrote the mail. A page shows no headers, so this is all there is.
 * @param address the sender's address
 */
export function isAutomatic(address: string | undefined, subject: string | undefined): boolean {
  const local = address?.slice(0, address.lastIndexOf('@')) ?? '';
  return SENDER.test(local) || SUBJECT.test(subject ?? '');
}
