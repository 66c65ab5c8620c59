import type { FaultTexts } from '../platform/problem.texts.js';

/** What can be wrong with an answer to a support request, in words. */
export const supportFaults: FaultTexts = {
  notAPart: {
    nb: () => 'Skriv et beløp som er mindre enn det de spør om, eller si hvilken del det gjelder.',
    nn: () => 'Skriv eit beløp som er mindre enn det dei spør om, eller sei kva for ein del det gjeld.',
    en: () => 'Write an amount below what is asked for, or say which part it is.',
  },
};
