import { ME } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { goTo, sampleCrm } from '../shared/records.mjs';

const stage = h('div');
sampleCrm(stage, open, () => stage.replaceChildren());
document.body.append(
  h(
    'a.account',
    {
      href: 'https://accounts.google.com/SignOutOptions',
      'aria-label': `Account: ${ME.name} (${ME.address})`,
    },
    'SR',
  ),
  h('main[role=main]', h('div', { 'data-email': 'team@northgate.example' }, 'Team')),
);

function open(record) {
  goTo('/calendar/u/0/r/week');
  const guest = (address, name) => h('div[role=treeitem]', { 'data-email': address }, h('div', name));
  stage.replaceChildren(
    h(
      'div[role=dialog]',
      h(
        'div[id=xDetDlg][data-eventid=abc]',
        h('span[role=heading]', `Call with ${record.name}`),
        h(
          'div[id=xDetDlgAtt][role=tree]',
          record.email && [
            guest(ME.address, ME.name),
            guest(record.email, record.name),
            guest('c_1889@resource.calendar.google.com', 'Room 4'),
          ],
        ),
      ),
    ),
  );
}
