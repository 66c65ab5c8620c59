import { correctionOf, rowDraft } from './correction.rules.js';
import type { ImportRow } from './import.rules.js';

const row: ImportRow = {
  row: 4,
  action: 'reject',
  problems: [],
  membershipId: null,
  read: {
    name: 'Kari Hansen',
    phones: [],
    emails: [],
    roles: ['group_deputy'],
    capabilities: ['food'],
    postcode: null,
    joinedOn: null,
    language: null,
  },
  changes: [],
  differences: [],
  candidates: [],
};
const draft = rowDraft(row);

describe('A corrected row', () => {
  it('says only what was touched, so that the rest is read from the file as it stands there', () => {
    expect(correctionOf(row, draft)).toEqual({});
    expect(correctionOf(row, { ...draft, phone: '406 12 345' })).toEqual({ phone: '406 12 345' });
  });

  it('says choices in the words of lists, and nobody by nothing', () => {
    expect(
      correctionOf(row, { ...draft, roles: ['group_leader', 'volunteer'], capabilities: ['care', 'own_boat'] }),
    ).toEqual({
      roles: 'Leder, Frivillig',
      capabilities: 'Omsorg, own boat',
    });
    expect(correctionOf(row, { ...draft, roles: [] })).toEqual({ roles: '' });
  });

  it('keeps what was said before, unsays that it stays out, and says who it is', () => {
    const before = { leaveOut: true, phone: '1' };
    const said = correctionOf(row, { ...rowDraft(row, before), as: 'new' }, before);
    expect(said).toEqual({ phone: '1', as: 'new' });
    expect(correctionOf(row, { ...rowDraft(row, said), as: '' }, said)).toEqual({ phone: '1' });
  });

  it('shows what stands there and cannot be used, unless it was cut off', () => {
    const problem = (field: 'phone' | 'email', text: string) => ({
      field,
      code: '',
      message: '',
      text,
      decides: false,
    });
    const wrong: ImportRow = {
      ...row,
      read: { ...row.read, phones: ['+4740612345'] },
      problems: [problem('phone', '6123'), problem('email', 'kari@'), problem('email', 'kari og alle dei andre…')],
    };
    expect(rowDraft(wrong)).toMatchObject({ phone: '+4740612345 / 6123', email: 'kari@' });
    expect(correctionOf(wrong, rowDraft(wrong))).toEqual({});
    expect(rowDraft(row, { name: 'Åse Moen' }).name).toBe('Åse Moen');
  });
});
