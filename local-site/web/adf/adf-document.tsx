import { createContext, useContext, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Lozenge } from '../ui/lozenge';
import styles from './adf.module.css';
import { parseAdf, type AdfMark, type AdfNode } from './adf-node';

/** Shows the macros of the documents below; without it they are named like anything unknown. */
export const MacroHolder = createContext<((node: AdfNode) => ReactNode) | undefined>(undefined);

/** Shows a document; a kind of node that is not known is named instead of being left out. */
export function AdfDocument({ value }: { readonly value: unknown }) {
  const document = parseAdf(value);
  return document === undefined ? null : (
    <div className={styles.document}>{renderContent(document)}</div>
  );
}

const renderContent = ({ content = [] }: AdfNode): ReactNode =>
  content.map((child, index) => <Node key={index} node={child} />);

function Node({ node }: { readonly node: AdfNode }): ReactNode {
  const attribute = (name: string) => {
    const value = node.attrs?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce(applyMark, node.text ?? '');
    case 'hardBreak':
      return <br />;
    case 'mention':
    case 'emoji':
      return attribute('text') || attribute('shortName');
    case 'date':
      return <time>{new Date(Number(attribute('timestamp'))).toLocaleDateString()}</time>;
    case 'status':
      return <Lozenge>{attribute('text')}</Lozenge>;
    case 'inlineCard':
    case 'blockCard':
      return <SafeLink href={attribute('url')}>{attribute('url')}</SafeLink>;
    default:
      return <Block node={node} attribute={attribute} />;
  }
}

function Block({
  node,
  attribute,
}: {
  readonly node: AdfNode;
  readonly attribute: (name: string) => string;
}): ReactNode {
  const content = renderContent(node);
  switch (node.type) {
    case 'paragraph':
      return <p>{content}</p>;
    case 'heading':
      return (
        <p className={styles.heading} role="heading" aria-level={headingLevel(node)}>
          {content}
        </p>
      );
    case 'bulletList':
    case 'taskList':
      return <ul>{content}</ul>;
    case 'orderedList':
      return <ol start={Number(attribute('order') || '1')}>{content}</ol>;
    case 'listItem':
      return <li>{content}</li>;
    case 'taskItem':
      return (
        <li>
          {attribute('state') === 'DONE' ? '☑ ' : '☐ '}
          {content}
        </li>
      );
    case 'blockquote':
      return <blockquote>{content}</blockquote>;
    case 'codeBlock':
      return <pre>{content}</pre>;
    case 'rule':
      return <hr />;
    case 'panel':
      return <div className={styles.panel}>{content}</div>;
    case 'table':
      return (
        <table>
          <tbody>{content}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{content}</tr>;
    case 'tableHeader':
      return <th>{content}</th>;
    case 'tableCell':
      return <td>{content}</td>;
    case 'extension':
      return <Macro node={node} />;
    default:
      return (
        <div className={styles.unknown}>
          [{node.type}]{content}
        </div>
      );
  }
}

function Macro({ node }: { readonly node: AdfNode }): ReactNode {
  const show = useContext(MacroHolder);
  return show?.(node) ?? <div className={styles.unknown}>[{node.type}]</div>;
}

/** Headings of a description stand below the page's own two levels. */
function headingLevel({ attrs }: AdfNode): number {
  const level = attrs?.level;
  return Math.min(6, 2 + (typeof level === 'number' ? level : 1));
}

function applyMark(inner: ReactNode, { type, attrs }: AdfMark): ReactNode {
  switch (type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'underline':
      return <u>{inner}</u>;
    case 'strike':
      return <s>{inner}</s>;
    case 'code':
      return <code>{inner}</code>;
    case 'subsup':
      return attrs?.type === 'sup' ? <sup>{inner}</sup> : <sub>{inner}</sub>;
    case 'link':
      return <SafeLink href={String(attrs?.href)}>{inner}</SafeLink>;
    default:
      return inner;
  }
}

/** Documents come from anybody: an address may only be one of the web, of mail or of this site. */
function SafeLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (href.startsWith('/') && !href.startsWith('//')) return <Link to={href}>{children}</Link>;
  if (!/^(https?:|mailto:)/i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
