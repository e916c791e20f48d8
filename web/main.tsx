import '@mantine/core/styles.layer.css'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/theme.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api/query.ts'
import { router } from './router.ts'
import { cssVariables, theme } from './ui/theme.ts'
import { firstLanguage, loadWords, WordsProvider } from './words/index.tsx'
import { FormatProvider } from './words/use-format.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
setNonce(nonce)
const schemes = localStorageColorSchemeManager({ key: 'kohoi.theme' })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// No await at the top: with one, the build cuts what all pages share into a hundred pieces, which are larger together.
const language = firstLanguage()
// The page is read while its words are.
void router.load()
void loadWords(language).then((words) =>
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <WordsProvider first={{ language, words }}>
          <QueryClientProvider client={queries}>
            <FormatProvider>
              <RouterProvider router={router} />
            </FormatProvider>
          </QueryClientProvider>
        </WordsProvider>
      </MantineProvider>
    </StrictMode>,
  ),
)
