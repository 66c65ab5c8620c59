import type { Tongue } from './message.facts.js';
import { closed, firstOf } from './sentence.rules.js';

const noIsFine = 'You may always answer no.';
const howToAnswer = 'Reply YES 20 (there in 20 min), NO, FROM 18, IF NEEDED or CANNOT GET THERE';

const payers = {
  municipality: 'The municipality pays, by the agreement.',
  organisation: 'The organisation pays, by the agreement.',
  shared: 'We share the cost, by the agreement.',
  as_agreed: 'Payment by the agreement.',
  outside: 'This is outside any agreement.',
};

const fromLeader = (message?: string | null) => message && `From the leader: ${closed(message)}`;
const note = (message?: string | null) => message && closed(message);

/** Everything that is sent in English. */
export const en: Tongue = {
  exercise: 'ØVELSE (EXERCISE)',
  municipality: (name) => `${name} municipality`,
  capabilities: { shelter: 'shelter', food: 'food', care: 'care' },
  units: {
    'shelter.beds': ['bed', 'beds'],
    'shelter.seats': ['seat', 'seats'],
    'food.portions': ['portion of food', 'portions of food'],
    'care.carers': ['carer', 'carers'],
  },
  payers,
  messages: {
    request_to_leader: (facts, say) => {
      const from = say.municipality(facts.municipality);
      const what = closed([facts.incident, facts.place].filter(Boolean).join(', '));
      const behalf = facts.agency && `On behalf of ${closed(facts.agency)}`;
      const message = facts.message && `Message: ${closed(facts.message)}`;
      const payer = payers[facts.payer ?? 'outside'];
      const link = `Answer here: ${facts.link}`;
      return {
        subject: `${from} asks ${facts.group}: ${facts.incident}`,
        sms: [
          `${from} asks ${facts.group}: ${what}`,
          behalf,
          `Needed: ${say.needs(facts.needs)}.`,
          message,
          payer,
          noIsFine,
          link,
        ],
        email: [
          `${from} asks ${facts.group} for help.`,
          what,
          behalf,
          `What is needed:${say.list(facts.needs)}`,
          message,
          payer,
          noIsFine,
          link,
        ],
      };
    },
    question_to_member: (facts, say) => {
      const question = `${facts.group} asks: ${closed(facts.question)}`;
      const meeting = [
        facts.place && `Place: ${closed(facts.place)}`,
        (facts.from ?? facts.to) && `Time: ${say.when(facts)}.`,
      ];
      return {
        subject: `${facts.group} asks: Can you help?`,
        sms: [question, ...meeting, noIsFine, `${howToAnswer}, or answer here: ${facts.link}`],
        email: [question, ...meeting, noIsFine, `Answer here: ${facts.link}`],
      };
    },
    picked: (facts, say) => ({
      subject: `${facts.group}: We would like you to join us`,
      sms: [
        `${facts.group}: Thank you for stepping up, we would like you to join us.`,
        facts.place && `Meet at: ${closed(facts.place)}`,
        (facts.from ?? facts.to) && `Time: ${say.when(facts)}.`,
        fromLeader(facts.message),
        facts.link && `Cannot come after all? Tell us here: ${facts.link}`,
      ],
    }),
    not_needed_now: (facts) => ({
      subject: `${facts.group}: Thank you, we do not need you now`,
      sms: [`${facts.group}: Thank you, we do not need you now.`, fromLeader(facts.message)],
    }),
    stood_down: (facts) => ({
      subject: `${facts.from}: It is over for this time`,
      sms: [`${facts.from}: It is over for this time.`, note(facts.message), 'Thank you very much for your help.'],
    }),
    request_withdrawn: (facts, say) => ({
      subject: `${say.municipality(facts.municipality)}: The request is withdrawn`,
      sms: [
        `${say.municipality(facts.municipality)} has withdrawn its request: ${closed(facts.incident)}`,
        note(facts.message),
        'You need not do anything. Thank you.',
      ],
    }),
    incident_closed: (facts, say) => ({
      subject: `${say.municipality(facts.municipality)}: The incident is closed`,
      sms: [
        `${say.municipality(facts.municipality)}: The incident is closed: ${closed(facts.incident)}`,
        note(facts.message),
        'Thank you to everyone who answered.',
      ],
    }),
    agreed: (facts, say) => {
      const from = say.municipality(facts.municipality);
      const link = facts.link && `See more here: ${facts.link}`;
      return {
        subject: `${from} says yes please: ${facts.incident}`,
        sms: [
          `${from} says yes please to the offer from ${facts.group}: ${say.needs(facts.lines)}.`,
          `About ${closed(facts.incident)}`,
          link,
        ],
        email: [
          `${from} says yes please to the offer from ${facts.group}:${say.list(facts.lines)}`,
          `About ${closed(facts.incident)}`,
          link,
        ],
      };
    },
    help: (facts) => ({
      subject: 'We did not understand your answer',
      sms: [
        'We did not understand your answer, but the leader will read it.',
        `${howToAnswer}${facts.link ? `, or answer here: ${facts.link}` : '.'}`,
      ],
    }),
    stopped: () => ({
      subject: 'You will get no more messages',
      sms: ['You will get no more messages from Beredt on this number.', 'Want them again? Tell your group leader.'],
      email: ['You will get no more messages from Beredt here.', 'Want them again? Tell your group leader.'],
    }),
    sign_in_code: (facts) => ({
      subject: `${facts.code} is your code for Beredt`,
      sms: [`${facts.code} is your code for Beredt.`, 'It is valid for ten minutes. Never share it.'],
    }),
    address_code: (facts) => ({
      subject: `${facts.code} confirms your address in Beredt`,
      sms: [
        `${facts.code} is the code to use this in Beredt.`,
        'It holds for ten minutes. If you did not ask for it, you need do nothing.',
      ],
    }),
    address_news: ({ news }) => ({
      subject: { added: 'You have a new address in Beredt', removed: 'You get no more messages here' }[news],
      sms: [
        {
          added: 'You have added a new number or e-mail address in Beredt.',
          removed: 'This has been taken away from you in Beredt. No more messages come here.',
        }[news],
        'Was it not you? Tell your group leader.',
      ],
    }),
    exercise_news: ({ news, group, title, on, startsAt, place, address, ...facts }, say) => {
      const from = say.municipality(facts.municipality);
      const what = {
        invited: `${from} invites ${group} to exercise together: ${closed(title)}`,
        moved: `${from} has moved something you are invited to: ${closed(title)}`,
        cancelled: `${from} has cancelled: ${closed(title)} You need not do anything.`,
      }[news];
      const when = closed([say.date(on, startsAt), place].filter(Boolean).join(', '));
      return {
        subject: {
          invited: `${from} invites ${group}`,
          moved: `${from}: New time or place`,
          cancelled: `${from}: Cancelled`,
        }[news],
        sms: news === 'cancelled' ? [what] : [what, when, noIsFine, `Answer here: ${address}`],
      };
    },
    welcome: ({ group, address }) => ({
      subject: `Welcome to ${group}`,
      sms: [`Welcome! You are a member of ${group}.`, `Tell us when you can be asked: ${address}`],
    }),
    reminder: ({ lines, address }) => ({
      subject: 'Worth remembering',
      sms: ['Beredt:', ...firstOf(lines.en, (count) => `and ${count} more`), address],
      email: [...lines.en, address],
    }),
  },
};
