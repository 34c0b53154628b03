import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({
    base: './src/content',
    pattern: '{en,zh-cn}/*.mdx',
    // `en/upgrade`: the default would turn `en/index` into `en`.
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** One sentence: the answer that the page gives. */
    summary: z.string().min(1),
    /** Place in the reading order, from 1. */
    order: z.number().int().positive(),
  }),
});

export const collections = { articles };
