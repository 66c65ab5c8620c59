import Sequencer from '@jest/test-sequencer';

/** Each takes half a minute or more; begun last, one of them would keep a single core at work while the other rests. */
const long = ['answers', 'bad-input', 'bench', 'embedded-postgres', 'roster-large', 'screens', 'sending', 'walls'].map(
  (name) => `/${name}.test.ts`,
);
const isLong = ({ path }) => long.some((name) => path.endsWith(name));

/** Begins with the files that last longest, also on a machine that has never run them. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- Jest's own, of what it has found
    const sorted = await super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
