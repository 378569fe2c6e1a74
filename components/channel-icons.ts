import type { VNode } from 'preact';
import type { Channel } from '../lib/clients/interaction';
import { mail, message, note, phone, video, visit, voicemail } from './icons';

export const CHANNEL_ICONS: Record<Channel, () => VNode> = {
  mail,
  call: phone,
  voicemail,
  video,
  visit,
  message,
  note,
};
