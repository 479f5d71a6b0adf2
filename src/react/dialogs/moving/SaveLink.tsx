import type { ReactNode } from 'react';

export interface SaveLinkProps {
  readonly file: string;
  readonly text: string;
  /** MIME type. */
  readonly type: string;
  readonly onSaved: (file: string) => void;
  readonly children: ReactNode;
}

/** A text that belongs to the viewer, out to a file. */
export const SaveLink = ({ file, text, type, onSaved, children }: SaveLinkProps) => (
  <a
    data-part="button-link"
    href={`data:${type};charset=utf-8,${encodeURIComponent(text)}`}
    download={file}
    onClick={() => onSaved(file)}
  >
    {children}
  </a>
);
