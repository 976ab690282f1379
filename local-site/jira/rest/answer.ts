import type { ProductResponse } from '../../platform/product';
import type { JiraRefusal } from './refusal';

/** A JSON answer with the content type that Jira sends. */
export function json(status: number, body: unknown): ProductResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(body),
  };
}

export function noContent(): ProductResponse {
  return { status: 204, headers: {}, body: '' };
}

export function refusalAnswer(refusal: JiraRefusal): ProductResponse {
  return json(refusal.status, {
    errorMessages: refusal.errorMessages,
    errors: refusal.errors,
  });
}
