import type { DemoPerson, SimulatorMessage } from '../../../src/contract/simulator.js';

/** A phone of the demonstration, with its text messages and its mail; `address` is what it answers from. */
export type Phone = {
  address: string;
  addresses: string[];
  name: string;
  role: string;
  place: string;
  lastAt: string;
  count: number;
};

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

function blank(addresses: string[], person?: DemoPerson): Phone {
  const address = addresses[0] ?? '';
  return {
    address,
    addresses,
    name: person?.name ?? address,
    role: person?.role ?? '',
    place: person?.place ?? '',
    lastAt: '',
    count: 0,
  };
}

const isAddress = (address: string | null): address is string => address !== null && address !== '';

/** Every phone that can sign in or has got something: the last rung first. */
export function phonesOf(people: readonly DemoPerson[], messages: readonly SimulatorMessage[]): Phone[] {
  const phones = people.map((person) => blank([person.phone, person.identifier].filter(isAddress), person));
  const byAddress = new Map(phones.flatMap((phone) => phone.addresses.map((address) => [address, phone])));
  for (const { to, at } of messages) {
    const phone = byAddress.get(to) ?? blank([to]);
    if (!byAddress.has(to)) phones.push(phone);
    byAddress.set(to, phone);
    phone.count += 1;
    if (at > phone.lastAt) phone.lastAt = at;
  }
  return phones.toSorted((a, b) => b.lastAt.localeCompare(a.lastAt) || a.name.localeCompare(b.name, 'nb'));
}

/** The phone that an address belongs to. */
export function phoneAt(phones: readonly Phone[], address: string): Phone {
  return phones.find(({ addresses }) => addresses.includes(address)) ?? blank([address]);
}

const bare = (text: string) => text.toLocaleLowerCase('nb').replaceAll(/\s/g, '');

/** The phones whose owner, place or number holds what is looked for. */
export function findPhones(phones: readonly Phone[], query: string): Phone[] {
  const wanted = bare(query);
  return phones.filter(({ addresses, name, place }) => bare([name, place, ...addresses].join()).includes(wanted));
}

/** What stands on one phone, oldest first. */
export function threadOf(
  { addresses }: Pick<Phone, 'addresses'>,
  messages: readonly SimulatorMessage[],
  replies: readonly Reply[],
) {
  return [
    ...messages
      .filter(({ to }) => addresses.includes(to))
      .map((message) => ({ at: message.at, id: message.id, message })),
    ...replies.filter(({ from }) => addresses.includes(from)).map((reply) => ({ at: reply.at, id: reply.id, reply })),
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
