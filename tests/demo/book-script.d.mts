import type { SampleBook } from './book-entry';

export function bookScript(): Promise<string>;
export function fillExpression(book: SampleBook): Promise<string>;
