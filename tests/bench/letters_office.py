#!/usr/bin/env python3
"""LibreOffice's own mail merge of the same letter: letters_office.py ROSTER.csv FOLDER. Prints one JSON line.

Needs python3-uno, libreoffice-writer-nogui, libreoffice-base and libreoffice-base-drivers (the driver for CSV files)."""
import json
import os
import shutil
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

TEXT = [
    "〒<郵便番号>", "<住所>", "<氏名>　様", "", "2026年11月22日", "株式会社みどり", "個人情報の漏えいに関するお詫びとご報告",
    "<氏名>様（会員番号 <会員番号>）の情報を含む名簿を、誤って別の会員の方へ送信いたしました。心よりお詫び申し上げます。",
    "当社は、委託先を含む業務の手順を見直し、再発の防止に取り組んでまいります。これまでに分かったことを、次のとおりご報告いたします。",
    "1　起きたこと", "2026年11月20日、案内メールに名簿の表計算ファイルを誤って添付し、配信いたしました。配信は同日中に停止しました。",
    "2　対象の情報", "・氏名、会員番号、受講中の講座", "住所、電話番号、口座の情報は含まれておりません。", "3　お願い",
    "・心当たりのないメールは開かず、記載されたリンクにも触れないでください。", "・不審なことがありましたら、下の窓口へお知らせください。",
    "4　お問い合わせ窓口", "会員番号　<会員番号>", "電話　03-0000-0000（平日9時から17時まで）", "5　ご登録の内容",
    "・メールアドレス：<メールアドレス>", "・受講講座：<受講講座>", "以上"]


def value(name, content):
    prop = PropertyValue()
    prop.Name, prop.Value = name, content
    return prop


def connect(folder):
    pipe = "tenmatsu%d" % os.getpid()
    office = subprocess.Popen(["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + folder + "/profile",
                               "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return office, resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            if office.poll() is not None:
                break
            time.sleep(0.2)
    sys.exit("LibreOffice did not start")


def register(context, folder):
    sources = context.ServiceManager.createInstanceWithContext("com.sun.star.sdb.DatabaseContext", context)
    source = sources.createInstance()
    source.URL = "sdbc:flat:file://" + folder + "/data"
    source.Info = (value("Extension", "csv"), value("CharSet", "UTF-8"), value("FieldDelimiter", ","), value("HeaderLine", True),
                   value("StringDelimiter", '"'))
    source.DatabaseDocument.storeAsURL("file://" + folder + "/roster.odb", ())
    sources.registerObject("roster", source)


def write_letter(context, folder):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
    text, cursor = document.Text, document.Text.createTextCursor()
    masters = {}
    for line in TEXT:
        for part in line.replace("<", "\0<").replace(">", "\0").split("\0"):
            if not part.startswith("<"):
                text.insertString(cursor, part, False)
                continue
            name = part[1:]
            if name not in masters:
                masters[name] = document.createInstance("com.sun.star.text.FieldMaster.Database")
                masters[name].DataBaseName, masters[name].DataTableName, masters[name].DataColumnName = "roster", "roster", name
            field = document.createInstance("com.sun.star.text.TextField.Database")
            field.attachTextFieldMaster(masters[name])
            text.insertTextContent(cursor, field, False)
        text.insertControlCharacter(cursor, 0, False)
    document.storeAsURL("file://" + folder + "/letter.odt", ())
    document.close(False)


def merge(context, folder):
    merging = context.ServiceManager.createInstanceWithContext("com.sun.star.text.MailMerge", context)
    merging.DataSourceName, merging.CommandType, merging.Command = "roster", 0, "roster"
    merging.DocumentURL = "file://" + folder + "/letter.odt"
    merging.OutputType = 2  # FILE
    merging.OutputURL, merging.FileNamePrefix, merging.SaveAsSingleFile = "file://" + folder, "merged", True
    merging.SaveFilter = "writer_pdf_Export"
    start = time.monotonic()
    merging.execute(())
    return time.monotonic() - start


def main():
    roster, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    os.makedirs(folder + "/data", exist_ok=True)
    shutil.copy(roster, folder + "/data/roster.csv")
    letters = sum(1 for _ in open(roster, encoding="utf-8")) - 1
    office, context = connect(folder)
    try:
        register(context, folder)
        write_letter(context, folder)
        seconds = merge(context, folder)
    finally:
        office.terminate()
        office.wait()
    print(json.dumps({"bench": "letters", "who": "libreoffice", "letters": letters, "seconds": round(seconds, 2),
                      "per_second": round(letters / seconds, 1)}))


main()
