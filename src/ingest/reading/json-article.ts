import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { type Given, textAlone } from './read-source.ts';

const JsonArticle = z.object({
  id: z.union([z.string(), z.number().transform(String)]).optional(),
  text: z.string(),
  title: z.string().nullish(),
  byline: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
  published: z.string().nullish(),
  credit: z.string().nullish(),
});

/** The article in a JSON file, `{ id, text, outlet?, url?, published?, credit? }`; other keys are ignored. Throws a UserError that names what is missing. */
export function readJsonArticle(name: string, text: string): Given {
  const read = JsonArticle.safeParse(parseJson(name, text));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.') || 'the file';
    throw new UserError(
      `${name}: ${where} is not as it should be (${issue?.message}). An article is { "id", "text", "outlet", "url", "published", "credit" }; only "text" is needed.`,
    );
  }
  const { data } = read;
  return {
    ...textAlone(data.text),
    id: data.id ?? null,
    title: data.title ?? null,
    byline: data.byline ?? null,
    outlet: data.outlet ?? null,
    url: data.url ?? null,
    published: data.published ?? null,
    credit: data.credit ?? null,
  };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const fact = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${name} is not JSON: ${fact}. Correct the file.`, { cause });
  }
}
