import { z } from 'zod';
import { faultMessage, findViewFaults, Home, Modal } from '../block-validation.ts';
import { isObject, type JsonObject } from '../json.ts';
import { refusedBlocks } from '../message-content.ts';
import { MEMBERS } from '../newsroom.ts';
import type { Parts } from '../parts.ts';
import type { Trigger } from '../triggers.ts';
import { type KeptView, viewPayload } from '../views.ts';
import { ApiError, type Method, parseArguments } from './arguments.ts';

const Open = z.looseObject({ trigger_id: z.string(), view: z.unknown() });
const Update = z.looseObject({
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
  view: z.unknown(),
});
const Publish = z.looseObject({ user_id: z.string(), hash: z.string().optional(), view: z.unknown() });

/** A modal that Slack would open; otherwise its faults, as `invalid_arguments`. Also for views in acknowledgements. */
export function checkedModal(view: unknown, { refused }: Pick<Parts, 'refused'>): Modal {
  refuseFaults(view, 'modal', refused);
  return Modal.parse(view);
}

function checkedHome(view: unknown, { refused }: Pick<Parts, 'refused'>): Home {
  refuseFaults(view, 'home', refused);
  return Home.parse(view);
}

function refuseFaults(view: unknown, surface: 'modal' | 'home', refused: ReadonlySet<string>): void {
  const missing = refusedBlocks(isObject(view) ? view.blocks : undefined, refused);
  const faults = [
    ...findViewFaults(view, surface),
    ...missing.map((fault) => ({ ...fault, pointer: `/view${fault.pointer}` })),
  ];
  if (faults.length > 0) throw new ApiError('invalid_arguments', faults.map(faultMessage));
}

function exchange(triggerId: string, { triggers }: Parts): Trigger {
  const exchanged = triggers.exchange(triggerId);
  if (!exchanged.ok) throw new ApiError(exchanged.error);
  return exchanged.trigger;
}

const answer = (view: KeptView): JsonObject => ({ view: viewPayload(view) });

export const viewMethods: Record<string, Method> = {
  'views.open': (args, parts) => {
    const asked = parseArguments(Open, args);
    const modal = checkedModal(asked.view, parts);
    return answer(parts.views.open(exchange(asked.trigger_id, parts).user, modal));
  },
  'views.push': (args, parts) => {
    const asked = parseArguments(Open, args);
    const modal = checkedModal(asked.view, parts);
    const trigger = exchange(asked.trigger_id, parts);
    if (trigger.viewId === null || !parts.views.find(trigger.viewId)) throw new ApiError('not_found');
    const pushed = parts.views.push(trigger.user, modal);
    if (!pushed) throw new ApiError('push_limit_reached');
    return answer(pushed);
  },
  'views.update': (args, parts) => {
    const asked = parseArguments(Update, args);
    const modal = checkedModal(asked.view, parts);
    const view = asked.view_id
      ? parts.views.find(asked.view_id)
      : parts.views.findByExternalId(asked.external_id ?? '');
    if (view?.content.type !== 'modal') throw new ApiError('not_found');
    if (asked.hash !== undefined && asked.hash !== view.hash) throw new ApiError('hash_conflict');
    parts.views.update(view, modal);
    return answer(view);
  },
  'views.publish': (args, parts) => {
    const asked = parseArguments(Publish, args);
    if (!MEMBERS.some((member) => member.id === asked.user_id)) throw new ApiError('user_not_found');
    const home = checkedHome(asked.view, parts);
    const before = parts.views.home(asked.user_id);
    if (asked.hash !== undefined && before && asked.hash !== before.hash) throw new ApiError('hash_conflict');
    return answer(parts.views.publish(asked.user_id, home));
  },
};
