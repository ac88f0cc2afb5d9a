"""Chinese."""

from __future__ import annotations

from rjwar.words.exploring.catalog import Exploring, Told

WORDS = Exploring(
    day="第{}日",
    search="任何語言的名稱或文字",
    no_letter="沒有可供搜尋的文字",
    type_to_narrow="輸入以縮小範圍，Enter 選取或取消，Esc 關閉",
    date_hint="1905年5月27日 · 1905-05-27 · 14 May 1905 OS",
    cited="已複製引文",
    mark_two="以 c 標記兩個以上事件，再按 C 比較",
    no_part="此卡沒有這一部分: {}",
    no_date="沒有註明日期的事件",
    record="{}紀錄",
    doing={
        "search": Told("搜尋", "搜尋所有語言；Enter 到清單，Esc 清空並離開"),
        "move": Told("移動", "移動游標或捲動卡片"),
        "day": Told("日", "前一日、後一日"),
        "month": Told("月", "前一月、後一月"),
        "open": Told("卡片", "開啟卡片；跟隨連結"),
        "next": Told("下一個", "下一個連結或區塊；按 Shift 為上一個"),
        "back": Told("返回", "返回一步"),
        "close": Told("關閉", "關閉最上層"),
        "filters": Told("篩選", "篩選：戰線、所屬、類別、結果、年"),
        "date": Told("日期", "前往日期"),
        "language": Told("語言", "下一種語言、上一種語言"),
        "copy": Told("複製", "顯示並複製列出這些事件的指令"),
        "cite": Told("引用", "複製卡片的引文"),
        "mark": Told("標記", "標記事件以供比較"),
        "compare": Told("比較", "並列已標記的事件"),
        "part": Told("部分", "卡片的部分：概要、兵力、經過、說法、來源"),
        "map": Told("地圖", "顯示或隱藏地圖"),
        "drop": Told("移除", "移除最後一個篩選"),
        "drop_all": Told("全部移除", "移除所有篩選與搜尋"),
        "help": Told("說明", "本說明"),
        "quit": Told("離開", "離開"),
    },
    filters={
        "year": "年", "during": "期間", "since": "自", "until": "至", "front": "戰線", "outcome": "結果",
        "kind": "類別", "side": "所屬", "person": "人物", "ship": "艦船", "unit": "部隊", "place": "地點",
        "event": "事件", "tag": "標籤", "source": "來源", "grep": "文字", "min_weight": "重要度",
        "exclude": "排除", "strict": "確定在期間內",
    },
    sections={"person": "人物", "ship": "艦船", "place": "地點", "unit": "部隊"},
    parts={"card": "概要", "forces": "兵力", "phases": "經過", "disputed": "說法", "sources": "來源"},
)  # fmt: skip
