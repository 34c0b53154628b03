import { expect, test } from 'vitest';
import { oneByOne } from './one-by-one.ts';

test('a task begins when the one before has ended', async () => {
  const queue = oneByOne();
  const first = Promise.withResolvers<string>();
  const log: string[] = [];
  const tasks = [
    queue(async () => {
      log.push('first begins');
      log.push(await first.promise);
    }),
    queue(async () => {
      log.push('second begins');
    }),
  ];
  first.resolve('first ends');
  await Promise.all(tasks);
  expect(log).toEqual(['first begins', 'first ends', 'second begins']);
});

test('after a failure nothing else runs', async () => {
  const queue = oneByOne();
  const failure = new Error('no linker');
  const failed = queue(() => Promise.reject(failure));
  const never = queue(() => Promise.reject(new Error('it has run')));
  await expect(failed).rejects.toBe(failure);
  await expect(never).rejects.toBe(failure);
});
