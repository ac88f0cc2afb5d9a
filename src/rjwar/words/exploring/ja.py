"""Japanese."""

from __future__ import annotations

from rjwar.words.exploring.catalog import Exploring, Told

WORDS = Exploring(
    day="{}日目",
    search="どの言語でも、名前や語句",
    no_letter="検索できる文字がありません",
    type_to_narrow="入力で絞り込み、Enter で選択・解除、Esc で閉じる",
    date_hint="1905年5月27日 · 明治38年5月27日 · 1905-05-27",
    cited="引用をコピーしました",
    mark_two="c で二つ以上に印を付け、C で比べます",
    no_part="この項目に該当なし：{}",
    no_date="日付のある出来事がありません",
    record="{}の記録",
    doing={
        "search": Told("検索", "全言語を検索。Enter で一覧へ、Esc で消して戻る"),
        "move": Told("移動", "カーソルの移動、カードのスクロール"),
        "day": Told("日", "一日前、一日後"),
        "month": Told("月", "一か月前、一か月後"),
        "open": Told("カード", "カードを開く、リンクをたどる"),
        "next": Told("次", "次のリンクや区画。Shift で前へ"),
        "back": Told("戻る", "一つ戻る"),
        "close": Told("閉じる", "一番上のものを閉じる"),
        "filters": Told("絞込", "絞り込み：戦線、所属、種類、結果、年"),
        "date": Told("日付", "日付へ移る"),
        "language": Told("言語", "次の言語、前の言語"),
        "copy": Told("コピー", "この一覧を出すコマンドを表示してコピー"),
        "cite": Told("引用", "カードの引用をコピー"),
        "mark": Told("印", "比べる出来事に印を付ける"),
        "compare": Told("比較", "印を付けた出来事を並べる"),
        "part": Told("部分", "カードの部分：概要、戦力、経過、諸説、出典"),
        "map": Told("地図", "地図の表示・非表示"),
        "drop": Told("解除", "最後の絞り込みを外す"),
        "drop_all": Told("全解除", "絞り込みと検索をすべて外す"),
        "help": Told("操作", "この説明"),
        "quit": Told("終了", "終了する"),
    },
    filters={
        "year": "年", "during": "期間", "since": "以後", "until": "以前", "front": "戦線", "outcome": "結果",
        "kind": "種類", "side": "所属", "person": "人物", "ship": "艦船", "unit": "部隊", "place": "場所",
        "event": "出来事", "tag": "タグ", "source": "出典", "grep": "語句", "min_weight": "重要度",
        "exclude": "除外", "strict": "期間内に確実なもの",
    },
    sections={"person": "人物", "ship": "艦船", "place": "場所", "unit": "部隊"},
    parts={"card": "概要", "forces": "戦力", "phases": "経過", "disputed": "諸説", "sources": "出典"},
)  # fmt: skip
