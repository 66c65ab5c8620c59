import type { DemoPerson, SimulatorMessage } from '../../../src/contract/simulator.js';

/** A phone or mailbox of the demonstration, with what has come to it and what was written on it. */
export type Phone = { address: string; name: string; role: string; place: string; lastAt: string; count: number };

/** What somebody wrote on a simulated phone. */
export type Reply = { id: string; from: string; text: string; at: string };

/** Messages known and arriving, each once, oldest first. */
export function mergeMessages(
  known: readonly SimulatorMessage[],
  arriving: readonly SimulatorMessage[],
): SimulatorMessage[] {
  const byId = new Map([...known, ...arriving].map((message) => [message.id, message]));
  return [...byId.values()].toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

function blank(address: string, person?: DemoPerson): Phone {
  return {
    address,
    name: person?.name ?? address,
    role: person?.role ?? '',
    place: person?.place ?? '',
    lastAt: '',
    count: 0,
  };
}

/** Every phone that can sign in or has got something: the last rung first. */
export function phonesOf(people: readonly DemoPerson[], messages: readonly SimulatorMessage[]): Phone[] {
  const phones = new Map<string, Phone>();
  for (const person of people) {
    for (const address of [person.phone, person.identifier]) {
      if (address) phones.set(address, blank(address, person));
    }
  }
  for (const { to, at } of messages) {
    const phone = phones.get(to) ?? blank(to);
    phones.set(to, { ...phone, lastAt: at > phone.lastAt ? at : phone.lastAt, count: phone.count + 1 });
  }
  return [...phones.values()].toSorted(
    (a, b) => b.lastAt.localeCompare(a.lastAt) || a.name.localeCompare(b.name, 'nb'),
  );
}

const bare = (text: string) => text.toLocaleLowerCase('nb').replaceAll(/\s/g, '');

/** The phones whose owner, place or number holds what is looked for. */
export function findPhones(phones: readonly Phone[], query: string): Phone[] {
  const wanted = bare(query);
  return phones.filter(({ address, name, place }) => bare(`${name}${place}${address}`).includes(wanted));
}

/** What stands on one phone, oldest first. */
export function threadOf(address: string, messages: readonly SimulatorMessage[], replies: readonly Reply[]) {
  return [
    ...messages.filter(({ to }) => to === address).map((message) => ({ at: message.at, id: message.id, message })),
    ...replies.filter(({ from }) => from === address).map((reply) => ({ at: reply.at, id: reply.id, reply })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
}

/** A text cut at its links, so that each can be tapped. */
export function cutAtLinks(text: string): { text: string; isLink: boolean }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => ({ text: part, isLink: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** The pinned phones with one more, the oldest falling off beyond four. */
export function pin(pinned: readonly string[], address: string): string[] {
  return pinned.includes(address) ? [...pinned] : [...pinned, address].slice(-4);
}
