import type { SampleBook } from './book-entry';

export function sampleBook(): SampleBook;
