import fc from 'fast-check';
import { html } from './html.rules.js';

describe('html', () => {
  it('escapes what is put in and keeps what is markup already', () => {
    expect(html`<p title="${'"><script>'}">${"Kari & 'Per'"}${html`<b>${'<i>'}</b>`}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">Kari &amp; &#39;Per&#39;<b>&lt;i&gt;</b></p>',
    );
  });

  it('leaves out what is not there and joins lists', () => {
    expect(html`${undefined}${null}${false}${0}${[html`<i></i>`, 'a', [1]]}`.markup).toBe('0<i></i>a1');
  });

  it('never lets text become markup', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(html`${text}`.markup).not.toMatch(/[<>"']/)));
  });
});
