'use client';
import { createElement, type ComponentProps } from 'react';
import { chooseText } from '../../core/i18n/chooseText.js';
import { useInterfaceLanguage } from '../i18n/useInterfaceLanguage.js';
import { dataAttributes } from './dataAttributes.js';
import { mergeProps } from './mergeProps.js';
import { usePlayerContext } from './usePlayerContext.js';

export interface TitleProps extends ComponentProps<'h2'> {
  /** Of the heading, to fit the page around it; 2 where it is left out. */
  readonly level?: 1 | 2 | 3 | 4 | 5 | 6;
}

/** The film's title as a heading, so that a screen reader finds the player by H. */
export function Title({ level = 2, ...props }: TitleProps) {
  const { film } = usePlayerContext();
  const { text, lang } = chooseText(film.title, useInterfaceLanguage().locale, film.language);
  return createElement(
    `h${String(level)}`,
    mergeProps<ComponentProps<'h2'>>(
      { ...(lang ? { lang } : {}), ...dataAttributes({ part: 'title' }) },
      props,
    ),
    text,
  );
}
