import type { Interaction } from './interaction';

/** What one event counts as, for one client. */
export interface Contact {
  twoWay: boolean;
  faceToFace: boolean;
}

/** A mail to more recipients than this was written to nobody in person. */
export const LARGE_MAILING = 20;

/**
 * The table "what counts" of the product. Whether it has happened yet is `hasHappened`'s matter.
 * @param client whose contact is asked about; without it Cc is not looked at
 * @returns `undefined` for what is no contact: notes, automatic mail, Cc, large mailings
 */
export function contactOf(event: Interaction, client?: string): Contact | undefined {
  const theirs = event.direction === 'in';
  switch (event.channel) {
    case 'note':
      return undefined;
    case 'mail':
      if (event.automatic || !event.personal) return undefined;
      if (!theirs && client !== undefined && event.copied?.includes(client)) return undefined;
      return { twoWay: theirs, faceToFace: false };
    case 'message':
      return event.automatic ? undefined : { twoWay: theirs, faceToFace: false };
    case 'voicemail':
      return { twoWay: false, faceToFace: false };
    case 'call':
    case 'video':
      return { twoWay: true, faceToFace: false };
    case 'visit':
      return { twoWay: true, faceToFace: true };
  }
}

/**
 * The event without clients that were deleted.
 * @returns `undefined` where nobody is left
 */
export function withoutClients(event: Interaction, gone: ReadonlySet<string>): Interaction | undefined {
  if (!event.clientIds.some(id => gone.has(id))) return event;
  const clientIds = event.clientIds.filter(id => !gone.has(id));
  if (clientIds.length === 0) return undefined;
  const { copied, ...rest } = event;
  const left = copied?.filter(id => !gone.has(id));
  return { ...rest, clientIds, ...(left?.length ? { copied: left } : {}) };
}
