import { Modal, Switch } from '@mantine/core'
import { singleKeys } from '../ui/shortcuts.ts'
import { useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import { useDestinations } from './destinations.ts'
import classes from './keys-help.module.css'
import { helpOpened } from './opened.ts'

/** The keys of the product, opened with `?`. */
export function KeysHelp() {
  const w = useWords()
  const opened = useStore(helpOpened)
  const single = useStore(singleKeys)
  const places = useDestinations().filter((place) => place.key)
  const groups: [string, [string, string][]][] = [
    [
      w.keys.everywhere,
      [
        ['Ctrl K  /', w.keys.search],
        ['?', w.keys.help],
        ...places.map((place): [string, string] => [
          `g ${w.keys.afterwards} ${place.key}`,
          w.keys.goTo(w.frame[place.word]),
        ]),
        ['c', w.keys.create],
        ['Alt N', w.keys.toAlerts],
        ['Esc', w.keys.closeInnermost],
      ],
    ],
    [
      w.keys.inLists,
      [
        ['j', w.keys.nextRow],
        ['k', w.keys.previousRow],
        ['Enter', w.keys.openRow],
        ['← →', w.keys.walkValues],
        ['x', w.keys.selectRow],
        ['Shift X', w.keys.selectRange],
        ['Esc', w.keys.unselect],
        ['Alt ↑↓', w.keys.move],
      ],
    ],
    [
      w.board.board,
      [
        ['← ↑ ↓ →', w.board.keys.walk],
        ['Space', w.board.keys.lift],
        ['← →', w.board.keys.carry],
        ['Esc', w.board.keys.putBack],
        ['m', w.board.moveTo],
      ],
    ],
    [
      w.keys.inForms,
      [
        ['Ctrl S', w.keys.save],
        ['e', w.keys.editRecord],
        ['a', w.activities.plan],
        ['n', w.timeline.note],
        ['s', w.keys.toSteps],
        ['j  k', `${w.record.nextRecord}, ${w.record.previousRecord}`],
        ['Esc', w.keys.closeInnermost],
      ],
    ],
    [
      w.keys.inRules,
      [
        ['Enter', w.filters.addCondition],
        ['Ctrl Enter', w.filters.addGroup],
        ['Alt ↑↓', w.keys.move],
        ['Backspace', w.filters.removeCondition],
      ],
    ],
  ]
  return (
    <Modal
      opened={opened}
      onClose={() => helpOpened.set(false)}
      title={w.keys.title}
      size={640}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <div className={classes.groups}>
        {groups.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([key, meaning]) => (
                <div key={key + meaning}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label={w.keys.singleKeys}
        checked={single}
        onChange={(event) => singleKeys.set(event.currentTarget.checked)}
      />
    </Modal>
  )
}
