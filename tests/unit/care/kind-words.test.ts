import { describe, expect, it } from 'vitest';
import { kindWordsIn } from '../../../lib/care/kind-words';

const found = (text: string) => kindWordsIn(text, 'm1').map(one => one.text);

describe('kind words in a mail (R14)', () => {
  it.each([
    'You have been wonderful throughout.',
    'Fantastic service, as always!',
    'I couldn’t be happier with the panels.',
    'Your team went above and beyond.',
    'It was a pleasure working with you and your team.',
    '你们的服务真周到，太感谢了。',
    '和贵司合作非常愉快！',
    '這次多虧了您。',
  ])('%s', text => expect(found(text)).toEqual([text]));

  it.each([
    'Thanks for the quote.',
    'It would have been a great job if it had come on time.',
    'Great service you are supposed to be known for.',
    'You were great, but the panels are cracked.',
    'Not exactly excellent service.',
    'Is that excellent service?',
    '服务真好，但是货还没到。',
    '谢谢，收到。',
    '如果服务很好我们会续约。',
  ])('not in: %s', text => expect(found(text)).toEqual([]));

  it('takes the sentence alone, and the same id at each reading', () => {
    const text = 'Hello Sam,\n\nThe panels are up. You are a star. See you in May.\n';
    expect(kindWordsIn(text, 'm1')).toEqual([{ id: 'm1/30', text: 'You are a star.' }]);
    expect(kindWordsIn(text, 'm1')).toEqual(kindWordsIn(text, 'm1'));
  });
});
