/** A request that Jira refuses, with the body that Jira's `ErrorCollection` carries. */
export class JiraRefusal extends Error {
  readonly status: number;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;

  constructor(
    status: number,
    errorMessages: readonly string[],
    errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = 'JiraRefusal';
    this.status = status;
    this.errorMessages = errorMessages;
    this.errors = errors;
  }
}

export function refusal(status: number, message: string): JiraRefusal {
  return new JiraRefusal(status, [message]);
}

/** 400 with one message per field. */
export function fieldRefusal(errors: Readonly<Record<string, string>>): JiraRefusal {
  return new JiraRefusal(400, [], errors);
}

/** 404 for an issue that is not there and for one that the caller may not see: the same words. */
export function issueNotFound(): JiraRefusal {
  return refusal(404, 'Issue does not exist or you do not have permission to see it.');
}

/** 400 for a body that does not have the documented shape. */
export function invalidPayload(): JiraRefusal {
  return refusal(
    400,
    'Invalid request payload. Refer to the REST API documentation and try again.',
  );
}

/** 501: Jira has this, the local site does not. Never a guess at what Jira would answer. */
export function unmodelled(what: string): JiraRefusal {
  return refusal(501, `The local site does not model ${what}.`);
}
