// JSON as it comes, without losing digits: an integer that no double holds arrives as text, so that
// 19-digit ids stay what they are. The reader is loaded at the first use.
import { CompassError } from '../error.js';
import type { Context } from './context.js';
import { exact } from './decimal.js';
import { bytesOf, type Input } from './input.js';

/** A key that is looked for at any depth, and all keys of the outermost object. */
export interface Mark {
  key: string;
  seen: boolean;
  outermost: Set<string>;
  last: unknown;
}

export const markOf = (key: string): Mark => ({
  key,
  seen: false,
  outermost: new Set(),
  last: null,
});

// a text is a key if a colon follows
function keysOf(isColon: boolean, value: unknown, depth: number, mark: Mark): void {
  if (!isColon) {
    mark.last = value;
    return;
  }
  if (mark.last === mark.key) mark.seen = true;
  if (depth === 1) mark.outermost.add(String(mark.last));
}

export type OnValue = (value: unknown, path: (string | number)[]) => void;

/**
 * Reads a source and hands on each value at one of the paths (`$`, `$.rank_list.*`), as soon as it is
 * whole; what stands elsewhere is dropped at once, so that memory holds a row and not the file. A `mark`
 * hears of keys: it tells an empty list from none, and what else stands beside it.
 *
 * @throws CompassError `not_json`, `truncated`, `too_deep`, `too_many_bytes`; `feed` is the source.
 */
export async function readJson(
  input: Input,
  context: Context,
  paths: string[],
  onValue: OnValue,
  mark?: Mark,
): Promise<void> {
  const { Tokenizer, TokenParser, TokenType } = await import('@streamparser/json');
  class ExactTokenizer extends Tokenizer {
    // the parser passes on whatever stands here
    protected override parseNumber(literal: string): number {
      return exact(literal) as number;
    }
  }
  const tokenizer = new ExactTokenizer();
  const parser = new TokenParser({ paths, keepStack: false });
  let depth = 0;
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    else if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET)
      depth -= 1;
    if (depth > context.limits.depth) {
      throw new CompassError('too_deep', `more than ${context.limits.depth} levels`, {
        feed: input.name,
        byte: token.offset,
      });
    }
    if (mark !== undefined) keysOf(token.token === TokenType.COLON, token.value, depth, mark);
    parser.write(token);
  };
  parser.onValue = ({ value, key, stack }) => {
    const above = stack.slice(1).map((level) => level.key as string | number);
    onValue(value, key === undefined ? above : [...above, key]);
  };
  let bytes = 0;
  try {
    for await (const chunk of bytesOf(input, context)) {
      bytes += chunk.byteLength;
      tokenizer.write(chunk);
    }
  } catch (error) {
    throw asProblem(error, input.name);
  }
  if (!parser.isEnded) throw new CompassError('truncated', '', { feed: input.name, byte: bytes });
}

function asProblem(error: unknown, feed: string): unknown {
  if (error instanceof CompassError) return error;
  if (error instanceof DOMException) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new CompassError('not_json', detail, { feed }, error);
}

/** The whole document, for payloads that come in pages. */
export async function jsonOf(input: Input, context: Context): Promise<unknown> {
  let document: unknown;
  await readJson(input, context, ['$'], (value) => {
    document = value;
  });
  return document;
}
