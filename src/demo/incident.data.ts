import type { MemberAnswer } from '../contract/callouts.js';
import type { Offer, RequestState } from '../contract/requests.js';

/** A group that was asked. `told` and `seen` are the chain of contacts: when each was told, and when which of them opened it. */
export type PastRequest = {
  group: string;
  at: number;
  message: string;
  told: readonly number[];
  seen: { at: number; by: number };
  answer: { at: number; by: number; answer: Offer; lines: Readonly<Record<string, number>>; text: string };
  agreed?: number;
  stoodDown?: { at: number; message: string };
  ended: RequestState;
};

/** A member's answer, by the number she has in the group. */
export type PastAnswer = {
  member: number;
  at: number;
  answer: MemberAnswer;
  minutes?: number;
  from?: number;
  text: string;
};

/** A group's question to the first `asked` of its members. */
export type PastCallout = {
  group: string;
  at: number;
  question: string;
  place: string;
  from: number;
  asked: number;
  answers: readonly PastAnswer[];
  selection: { at: number; picked: readonly number[]; message: string };
  closed: { at: number; message: string };
};

/** An incident that is over. Times are minutes from its opening; members of a group are numbered: 0 leads, 1 is the deputy. */
export type PastIncident = {
  key: string;
  municipality: string;
  daysAgo: number;
  /** Of the day, in UTC. */
  hour: number;
  minute: number;
  openedBy: string;
  title: string;
  kind: string;
  exercise: boolean;
  place: { name: string; lat: number; lng: number };
  description: string;
  needs: readonly { key: string; capability: string; quantity: number; unit: string; from: number; place: string }[];
  requests: readonly PastRequest[];
  callout: PastCallout;
  notes: readonly { at: number; text: string }[];
  closed: { at: number; message: string };
};

/** What is over, oldest first. */
export const incidents: readonly PastIncident[] = [
  {
    key: 'kvikkleire',
    municipality: '3301',
    daysAgo: 61,
    hour: 16,
    minute: 30,
    openedBy: 'vakt@drammen.demo',
    title: 'Kvikkleireskred på Åssiden',
    kind: 'Skred',
    exercise: true,
    place: { name: 'Åssiden, Drammen', lat: 59.7478, lng: 10.1583 },
    description: 'Funksjonsøvelse for kommunen og gruppene: varsling, mottak av evakuerte og avslutning.',
    needs: [
      { key: 'senger', capability: 'shelter', quantity: 50, unit: 'beds', from: 60, place: 'Drammenshallen' },
      { key: 'mat', capability: 'food', quantity: 80, unit: 'portions', from: 120, place: 'Drammenshallen' },
    ],
    requests: [
      {
        group: 'drammen',
        at: 3,
        message: 'Vi øver på å ta imot evakuerte i Drammenshallen.',
        told: [3],
        seen: { at: 6, by: 0 },
        answer: {
          at: 19,
          by: 0,
          answer: 'offer',
          lines: { senger: 50, mat: 80 },
          text: 'Vi stiller, og øver på å bytte vakt.',
        },
        agreed: 22,
        ended: 'ended',
      },
      {
        group: 'assiden',
        at: 3,
        message: 'Vi øver på å ta imot evakuerte i Drammenshallen.',
        told: [3, 13],
        seen: { at: 16, by: 1 },
        answer: {
          at: 24,
          by: 1,
          answer: 'decline',
          lines: {},
          text: 'Vi har egen øvelse neste uke og melder pass i kveld.',
        },
        ended: 'withdrawn',
      },
    ],
    callout: {
      group: 'drammen',
      at: 8,
      question: 'Kan du være med på øvelse i Drammenshallen i kveld?',
      place: 'Drammenshallen',
      from: 60,
      asked: 16,
      answers: [
        { member: 3, at: 9, answer: 'coming', minutes: 30, text: 'Ja 30' },
        { member: 4, at: 10, answer: 'coming', minutes: 45, text: 'Ja, kommer om 45 min' },
        { member: 6, at: 12, answer: 'no', text: 'Nei' },
        { member: 7, at: 13, answer: 'coming', minutes: 20, text: 'JA 20' },
        { member: 9, at: 15, answer: 'if_short', text: 'Ved behov' },
        { member: 11, at: 18, answer: 'coming', minutes: 60, text: 'Ja, om en time' },
      ],
      selection: { at: 26, picked: [3, 4, 7, 11], message: 'Møt ved hovedinngangen, ta på vest.' },
      closed: { at: 170, message: 'Øvelsen er over. Takk for innsatsen!' },
    },
    notes: [
      { at: 75, text: 'Mottaket er åpent. 20 markører talt ved døra.' },
      { at: 165, text: 'Læringspunkt: oppslag om inngangen manglet. Tas med i evalueringen.' },
    ],
    closed: { at: 180, message: 'Øvelsen er avsluttet. Takk til alle som var med.' },
  },
  {
    key: 'lierelva',
    municipality: '3312',
    daysAgo: 33,
    hour: 12,
    minute: 10,
    openedBy: 'vakt@lier.demo',
    title: 'Flom i Lierelva',
    kind: 'Flom',
    exercise: false,
    place: { name: 'Lierbyen', lat: 59.7876, lng: 10.2443 },
    description: 'Vannstanden stiger raskt. Husene nærmest elva tømmes før kvelden.',
    needs: [
      { key: 'senger', capability: 'shelter', quantity: 40, unit: 'beds', from: 110, place: 'Lierhallen' },
      { key: 'mat', capability: 'food', quantity: 110, unit: 'portions', from: 290, place: 'Lierhallen' },
      { key: 'omsorg', capability: 'care', quantity: 8, unit: 'carers', from: 110, place: 'Lierhallen' },
    ],
    requests: [
      {
        group: 'lier',
        at: 4,
        message: 'Husene langs elva tømmes i ettermiddag. Vi åpner Lierhallen.',
        told: [4],
        seen: { at: 7, by: 0 },
        answer: {
          at: 26,
          by: 0,
          answer: 'partial',
          lines: { senger: 40, mat: 50, omsorg: 8 },
          text: 'Senger og omsorg er dekket. Mat til 50 fra klokka 18.',
        },
        agreed: 30,
        ended: 'ended',
      },
      {
        group: 'tranby',
        at: 4,
        message: 'Husene langs elva tømmes i ettermiddag. Vi åpner Lierhallen.',
        told: [4],
        seen: { at: 12, by: 0 },
        answer: { at: 16, by: 0, answer: 'partial', lines: { mat: 60 }, text: 'Vi kan lage suppe til 60.' },
        agreed: 31,
        stoodDown: { at: 560, message: 'Takk! Maten rakk til alle, og flere har dratt til familie.' },
        ended: 'stood_down',
      },
      {
        group: 'sylling',
        at: 4,
        message: 'Husene langs elva tømmes i ettermiddag. Vi åpner Lierhallen.',
        told: [4, 14],
        seen: { at: 20, by: 1 },
        answer: {
          at: 22,
          by: 1,
          answer: 'decline',
          lines: {},
          text: 'Vi kommer ikke frem, veien er stengt av vann. Spør oss igjen i morgen.',
        },
        ended: 'withdrawn',
      },
    ],
    callout: {
      group: 'lier',
      at: 9,
      question: 'Kan du hjelpe til i Lierhallen fra klokka 16?',
      place: 'Lierhallen',
      from: 110,
      asked: 34,
      answers: [
        { member: 2, at: 10, answer: 'coming', minutes: 20, text: 'Ja kommer om 20 min' },
        { member: 3, at: 10, answer: 'coming', minutes: 30, text: 'JA 30' },
        { member: 5, at: 11, answer: 'coming', minutes: 45, text: 'Ja, har nøkkelen til lageret' },
        { member: 6, at: 11, answer: 'no', text: 'NEI' },
        { member: 8, at: 12, answer: 'available_from', from: 230, text: 'Kan fra 18' },
        { member: 9, at: 13, answer: 'coming', minutes: 15, text: 'ja 15' },
        { member: 11, at: 14, answer: 'if_short', text: 'Ved behov' },
        { member: 12, at: 15, answer: 'coming', minutes: 30, text: 'Ja 30' },
        { member: 14, at: 16, answer: 'cannot_get_there', text: 'Kommer ikke frem, brua er stengt' },
        { member: 15, at: 17, answer: 'coming', minutes: 60, text: 'Ja, om en time' },
        { member: 18, at: 19, answer: 'available_from', from: 350, text: 'Kan ta natta, fra 20' },
        { member: 20, at: 21, answer: 'coming', minutes: 25, text: 'Ja 25' },
        { member: 23, at: 24, answer: 'no', text: 'Nei, er bortreist' },
        { member: 25, at: 28, answer: 'coming', minutes: 40, text: 'Ja, kan ta med kaffe' },
      ],
      selection: {
        at: 35,
        picked: [2, 3, 5, 8, 9, 12, 15, 18, 20],
        message: 'Møt i foajeen i Lierhallen, spør etter Solveig.',
      },
      closed: { at: 1260, message: 'Hallen er ryddet. Tusen takk, alle sammen.' },
    },
    notes: [
      { at: 150, text: '37 evakuerte til Lierhallen.' },
      { at: 420, text: 'Brua i Lierbyen er åpnet for utrykning.' },
      { at: 960, text: 'Vannstanden synker. NVE ser ikke flere topper.' },
    ],
    closed: { at: 1270, message: 'Alle er hjemme igjen. Takk for at dere sto klare.' },
  },
];
