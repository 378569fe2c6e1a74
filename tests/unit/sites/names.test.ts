import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../lib/sites/names';

describe('names that a page shows', () => {
  it('are each taken once, without what is said of them behind', () => {
    expect(
      namesIn([
        'Margaret Okafor',
        ' Margaret\n Okafor (Guest)',
        'Tomas Lind (Host, me)',
        '周慧敏（你）',
        null,
      ]),
    ).toEqual(['Margaret Okafor', 'Tomas Lind', '周慧敏']);
    expect(namesIn(['Ann Lee (External) (You)'])).toEqual(['Ann Lee']);
  });

  it('are none where no name can be', () => {
    expect(namesIn(['', '4', '+1 617 555 0148', 'a@b.example', '<img>', 'x'.repeat(61), '(You)'])).toEqual(
      [],
    );
    expect(namesIn(Array.from({ length: 80 }, (_, at) => `Guest ${at}`))).toHaveLength(50);
  });
});
