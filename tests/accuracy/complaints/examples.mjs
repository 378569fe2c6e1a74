import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = name =>
  readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line));

/** Every fourth example is kept: scores are from models that have not learned from it. */
const isKept = ({ id }) => Number(id.split('-').pop()) % 4 === 0;

/** Messages with replies, and what the replies lack. */
export const readPairs = () => read('own.jsonl').map(item => ({ ...item, kept: isKept(item) }));

/** Messages alone. */
export const readMessages = () => read('messages.jsonl').map(item => ({ ...item, kept: isKept(item) }));
