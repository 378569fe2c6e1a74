/** What a path of HubSpot shows, by its own numbers for the kinds of records. */
export function recordKind(path: string): 'contact' | 'other record' | undefined {
  if (/^\/contacts\/\d+\/(?:record\/0-1|contact)\/\d+/.test(path)) return 'contact';
  return /^\/contacts\/\d+\/(?:record\/0-\d+|company|deal|ticket)\/\d+|^\/help-desk\/.*\/ticket\/\d+/.test(
    path,
  )
    ? 'other record'
    : undefined;
}
