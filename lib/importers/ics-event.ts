import { normaliseAddress } from '../clients/address';
import { isZone } from '../clients/days';
import { type Property, unescapeText } from './content-line';
import { type LocalTime, zonedInstant } from './dates';
import { cleanText } from './text';
import { windowsZone } from './windows-zones';

/** A time of a calendar, in the words of the file and as an instant. */
export interface CalendarTime {
  at: number;
  precision: 'instant' | 'day';
  /** `YYYYMMDDTHHMMSS`, and the zone that it is in, as a rule needs them. */
  local: string;
  zone: string;
}

/** One VEVENT. */
export interface CalendarEvent {
  line: number;
  uid?: string;
  sequence: number;
  start?: CalendarTime;
  /** Which one of a series it stands for, UTC ms. */
  recurrence?: number;
  rule?: string;
  except: number[];
  organizer?: string;
  attendees: string[];
  /** Those who declined; the meeting was none for them. */
  declined: string[];
  summary?: string;
  place: string;
  cancelled: boolean;
}

/** More attendees than this are an audience. */
const MOST_PEOPLE = 200;

export function newEvent(line: number): CalendarEvent {
  return { line, sequence: 0, except: [], attendees: [], declined: [], place: '', cancelled: false };
}

/**
 * Takes in a property of a VEVENT.
 * @param zone IANA zone for times without one
 * @returns the field that could not be read, if it matters
 */
export function addToEvent(event: CalendarEvent, property: Property, zone: string): string | undefined {
  const { name, params, value } = property;
  switch (name) {
    case 'UID':
      event.uid = cleanText(unescapeText(value), 300);
      return;
    case 'SEQUENCE':
      event.sequence = Number.parseInt(value, 10) || 0;
      return;
    case 'DTSTART':
      event.start = timeOf(property, zone);
      return event.start ? undefined : 'at';
    case 'RECURRENCE-ID':
      event.recurrence = timeOf(property, zone)?.at;
      return event.recurrence === undefined ? 'at' : undefined;
    case 'EXDATE':
      for (const one of value.split(',').slice(0, 2000)) {
        const time = timeOf({ ...property, value: one }, zone);
        if (time) event.except.push(time.at);
      }
      return;
    case 'RRULE':
      event.rule ??= value.trim().slice(0, 500);
      return;
    case 'STATUS':
      event.cancelled ||= /^CANCELLED$/iu.test(value.trim());
      return;
    case 'ORGANIZER':
      event.organizer = addressOf(property);
      return;
    case 'ATTENDEE': {
      const address = addressOf(property);
      if (!address || /^(?:ROOM|RESOURCE)$/iu.test(params.get('CUTYPE')?.[0] ?? '')) return;
      const list = /^DECLINED$/iu.test(params.get('PARTSTAT')?.[0] ?? '') ? event.declined : event.attendees;
      if (list.length < MOST_PEOPLE && !list.includes(address)) list.push(address);
      return;
    }
    case 'SUMMARY':
      event.summary = cleanText(unescapeText(value), 200);
      return;
    case 'LOCATION':
      event.place = cleanText(unescapeText(value), 300);
      return;
  }
  return;
}

function addressOf({ value, params }: Property): string | undefined {
  return normaliseAddress(value.trim()) ?? normaliseAddress(params.get('EMAIL')?.[0] ?? '');
}

/** `undefined` where it is no time, or lies outside 1970 to 2200. A zone that nobody knows leaves the day. */
function timeOf({ value, params }: Property, zone: string): CalendarTime | undefined {
  const m = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/u.exec(value.trim());
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const [hour, minute, second] = [Number(m[4] ?? 12), Number(m[5] ?? 0), Math.min(59, Number(m[6] ?? 0))];
  if (
    year < 1970 ||
    year > 2200 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > 31 ||
    hour > 23 ||
    minute > 59
  )
    return undefined;
  const named = params.get('TZID')?.[0]?.replace(/^\/(?:[^/]+\/){0,2}(?=[A-Z][a-z]+\/)/u, '');
  const known = m[7] ? 'UTC' : named === undefined ? zone : isZone(named) ? named : windowsZone(named);
  const parts: LocalTime = { year, month, day, hour, minute, second };
  const precision = m[4] === undefined || known === undefined ? 'day' : 'instant';
  const at = zonedInstant(parts, known ?? zone);
  const pad = (n: number) => String(n).padStart(2, '0');
  const local = `${m[1]}${m[2]}${m[3]}T${pad(hour)}${pad(minute)}${pad(second)}`;
  return { at, precision, local, zone: known ?? zone };
}

/** How people met, by the place. A room may have had a camera, so a place alone is not in person. */
export function channelOf(place: string): { channel: 'call' | 'video'; place?: true } {
  if (
    /^(?:tel:|\+?[\d\s().-]{7,}$)|^(?:phone|phone call|call|telephone|telefon|电话|電話)\b/iu.test(place) ||
    /^(?:电话|電話)/u.test(place)
  )
    return { channel: 'call' };
  const online =
    /https?:|zoom|teams|google meet|hangout|webex|skype|gotomeeting|whereby|jitsi|lark|feishu|飞书|腾讯会议|騰訊會議|钉钉|视频|視訊|線上|线上|online|video|virtual|remote/iu;
  return place && !online.test(place) ? { channel: 'video', place: true } : { channel: 'video' };
}
