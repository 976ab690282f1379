/** A request that Confluence refuses. Its texts are the site's own: Atlassian documents only the statuses. */
export class ConfluenceRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, title: string) {
    super(title);
    this.name = 'ConfluenceRefusal';
    this.status = status;
    this.code = code;
  }
}

/** 400 for a request that is not as documented. */
export function invalid(title: string): ConfluenceRefusal {
  return new ConfluenceRefusal(400, 'INVALID_REQUEST_PARAMETER', title);
}

/** 404 for what is not there and for what the caller may not see or do: the same words. */
export function notFound(what: string): ConfluenceRefusal {
  return new ConfluenceRefusal(404, 'NOT_FOUND', `${what} was not found or may not be accessed.`);
}

/** 409 for a write that names another version than the next one. */
export function conflict(title: string): ConfluenceRefusal {
  return new ConfluenceRefusal(409, 'CONFLICT', title);
}

/** 403 of the first version of the API for what is seen but may not be done. */
export function forbidden(title: string): ConfluenceRefusal {
  return new ConfluenceRefusal(403, 'FORBIDDEN', title);
}

export function unauthenticated(): ConfluenceRefusal {
  return new ConfluenceRefusal(401, 'UNAUTHORIZED', 'Client must be authenticated.');
}

/** 501: Confluence has this, the local site does not. Never a guess at what Confluence would answer. */
export function notModelled(what: string): ConfluenceRefusal {
  return new ConfluenceRefusal(501, 'NOT_IMPLEMENTED', `The local site does not model ${what}.`);
}
